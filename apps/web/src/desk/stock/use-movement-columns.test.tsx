import type { StockMovementView } from '@pushcart/client';
import { STOCK_CAUSE_CODES, STOCK_CAUSES } from '@pushcart/domain';
import { cleanup, render } from '@testing-library/react';
import { IntlProvider } from 'use-intl';
import { expect, test } from 'vitest';
import type en from './messages/en.ts';
import stock from './messages/zh-cn.ts';
import { useMovementColumns } from './use-movement-columns.tsx';

const WORDS = { kind: '', when: '', onHand: '', held: '', cause: '' };

function Cause(said: Pick<StockMovementView, 'cause' | 'causeCode'>) {
  const { cause } = useMovementColumns(WORDS);
  const rest = { id: '1', kind: 'adjust', onHandDelta: 1, reservedDelta: 0, version: 1 } as const;
  return cause.cell({ ...rest, ...said, orderNumber: null, author: null, at: new Date(0) });
}

function textOf(said: Pick<StockMovementView, 'cause' | 'causeCode'>): string {
  cleanup();
  const { container } = render(
    <IntlProvider locale="zh-CN" messages={{ desk: { stock: stock as unknown as typeof en } }} timeZone="UTC">
      <Cause {...said} />
    </IntlProvider>,
  );
  return container.textContent.trim();
}

test.each(STOCK_CAUSE_CODES)('that the shop moved stock by %s is said in the language of the reader', (causeCode) => {
  expect(textOf({ cause: STOCK_CAUSES[causeCode], causeCode })).toMatch(/^[\p{Script=Han}]+$/u);
});

test('what staff wrote of a movement is said as it is', () => {
  expect(textOf({ cause: 'Broke in the hall', causeCode: null })).toBe('Broke in the hall');
});
