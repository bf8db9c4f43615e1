import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import en from '../i18n/en.ts';
import { LocaleProvider } from '../i18n/locale-provider.tsx';
import zhCn from '../i18n/zh-cn.ts';
import { useUnit } from './use-unit.ts';

function unitsIn(initial: Parameters<typeof LocaleProvider>[0]['initial']) {
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <LocaleProvider initial={initial}>{children}</LocaleProvider>
  );
  return renderHook(() => useUnit(), { wrapper }).result.current;
}

test('a unit is said in the language of the reader, and one of the merchant as it was written', () => {
  const [english, chinese] = [
    unitsIn({ locale: 'en', messages: en }),
    unitsIn({ locale: 'zh-CN', messages: zhCn as unknown as typeof en }),
  ];

  expect(['ml', 'pcs', 'lm'].map(english)).toEqual(['ml', 'pcs', 'lm']);
  expect(['ml', 'pcs', 'lm'].map(chinese)).toEqual(['毫升', '件', 'lm']);
});
