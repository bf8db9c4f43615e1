import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import { expect, test } from 'vitest';
import type en from './messages/en.ts';
import stock from './messages/zh-cn.ts';
import { useCauseText } from './use-cause-text.ts';

test('what the shop writes into the ledger is said in the language of the reader, and what staff wrote as it is', () => {
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <IntlProvider locale="zh-CN" messages={{ desk: { stock: stock as unknown as typeof en } }} timeZone="UTC">
      {children}
    </IntlProvider>
  );
  const causeText = renderHook(() => useCauseText(), { wrapper }).result.current;

  expect(causeText('hold expired')).toBe('占用到期');
  expect(causeText('return of order 1024')).toBe('订单 #1024 退货');
  expect(causeText('Broke in the hall')).toBe('Broke in the hall');
  expect(causeText('toString')).toBe('toString');
});
