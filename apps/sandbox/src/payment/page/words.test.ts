import { expect, test } from 'vitest';
import { chooseLanguage, formatMoney } from './words.ts';

test.each([
  ['en', 12890, 'EUR', '€128.90'],
  ['zh-CN', 12890, 'CNY', '¥128.90'],
  ['en', 980, 'JPY', '¥980'],
  ['en', 1234567, 'KWD', 'KWD 1,234.567'],
] as const)('in %s, %i of %s reads %s', (language, amount, currency, text) => {
  expect(formatMoney(amount, currency, language).replace(/\s/g, ' ')).toBe(text);
});

test('the language is the one asked for, else the first spoken that the browser likes', () => {
  expect(chooseLanguage('zh-CN', ['en'])).toBe('zh-CN');
  expect(chooseLanguage('xx', ['fr', 'zh-Hans-CN', 'en'])).toBe('zh-CN');
  expect(chooseLanguage(undefined, ['de', 'en-GB'])).toBe('en');
  expect(chooseLanguage(undefined, [])).toBe('en');
});
