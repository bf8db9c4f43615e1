import { expect, test } from 'vitest';
import type { Promotion, PromotionRule } from './promotion.ts';
import { requirePromotion } from './promotion-draft.ts';
import { makePromotion, NOW } from './testing/make-promotion.ts';

const percent = { kind: 'percent', basisPoints: 1000 } as const;
const draft = (changes: Partial<PromotionRule & Promotion> = {}) => makePromotion('a', percent, changes);

test('a draft that makes sense is kept, its name tidied', () => {
  const named = { ...draft(), name: { en: ' Spring ', 'zh-CN': '春季' } };

  expect(requirePromotion(named, 'EUR')).toEqual({ ...named, name: { en: 'Spring', 'zh-CN': '春季' } });
});

const tier = { from: 2, off: percent };
const gift = { kind: 'buy_x_get_y', buy: 1, get: 1, basisPoints: 10_000, getFrom: null, timesPerOrder: null } as const;

test.each<[string, Partial<PromotionRule & Promotion>]>([
  ['endsAt', { startsAt: NOW, endsAt: NOW }],
  ['basisPoints', { effect: { kind: 'percent', basisPoints: 10_001 } }],
  ['basisPoints', { effect: { kind: 'percent', basisPoints: 0 } }],
  ['amount', { effect: { kind: 'fixed', amount: -5 } }],
  ['amount', { effect: { kind: 'fixed', amount: 1.5 } }],
  ['upTo', { effect: { kind: 'free_delivery', upTo: 0 } }],
  ['buy', { effect: { ...gift, buy: 0 } }],
  ['get', { effect: { ...gift, get: 1001 } }],
  ['timesPerOrder', { effect: { ...gift, timesPerOrder: 0 } }],
  ['tiers', { effect: { kind: 'tiers', by: 'quantity', tiers: [] } }],
  ['tiers', { effect: { kind: 'tiers', by: 'quantity', tiers: [tier, tier] } }],
  ['from', { effect: { kind: 'tiers', by: 'quantity', tiers: [{ ...tier, from: 0 }] } }],
  ['minSubtotal', { minSubtotal: 0 }],
  ['priority', { priority: Number.NaN }],
  ['totalLimit', { totalLimit: 0 }],
  ['perPersonLimit', { perPersonLimit: 2 ** 40 }],
  ['scope', { scope: { productIds: Array(201).fill('p'), categoryIds: [], collectionIds: [] } }],
  ['currency', { currency: 'EUR' }],
  ['currency', { minSubtotal: 100, currency: null }],
  ['currency', { minSubtotal: 100, currency: 'JPY' }],
  ['name', { name: { en: ' ', 'zh-CN': '春' } }],
])('a wrong %s is refused: %o', (field, { name, effect, ...changes }) => {
  const wrong = draft(changes);
  const made = { ...wrong, name: name ?? wrong.name, rule: { ...wrong.rule, effect: effect ?? wrong.rule.effect } };
  const amounts = effect?.kind === 'fixed' || effect?.kind === 'free_delivery';
  const rule = amounts ? { ...made.rule, currency: 'EUR' } : made.rule;

  expect(() => requirePromotion({ ...made, rule }, 'EUR')).toThrow(
    expect.objectContaining({ reason: 'INVALID_INPUT', details: { field } }),
  );
});
