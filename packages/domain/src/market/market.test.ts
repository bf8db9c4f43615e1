import { expect, test } from 'vitest';
import { type MarketDraft, requireMarket, requireSoldTo } from './market.ts';

const draft: MarketDraft = {
  currency: 'CNY',
  name: { en: ' China ', 'zh-CN': '中国' },
  countries: ['HK', 'CN', 'HK'],
  rate: '7.85',
  isActive: true,
};

test('a market is kept with each of its countries once, and an exact rate', () => {
  const valid = requireMarket(draft, 'EUR');

  expect(valid.draft).toEqual({ ...draft, name: { en: 'China', 'zh-CN': '中国' }, countries: ['CN', 'HK'] });
  expect(valid.rate).toEqual({ numerator: 785, denominator: 100 });
});

test.each([
  ['currency', { currency: 'EUR' }],
  ['currency', { currency: 'yuan' }],
  ['countries', { countries: ['China'] }],
  ['rate', { rate: 'much' }],
  ['name', { name: { en: '', 'zh-CN': '中国' } }],
] as const)('a %s that makes no sense is refused', (field, wrong) => {
  expect(() => requireMarket({ ...draft, ...wrong }, 'EUR')).toThrow(
    expect.objectContaining({ reason: 'INVALID_INPUT', details: { field } }),
  );
});

test('a market sells to its countries, one without any and the store itself to all', () => {
  const market = { currency: 'CNY', rate: { numerator: 785, denominator: 100 }, countries: ['CN'] };

  expect(() => requireSoldTo(market, 'DE')).toThrow(expect.objectContaining({ reason: 'OTHER_MARKET' }));
  expect(() => requireSoldTo(market, 'CN')).not.toThrow();
  expect(() => requireSoldTo({ ...market, countries: [] }, 'DE')).not.toThrow();
  expect(() => requireSoldTo(null, 'DE')).not.toThrow();
});
