import type { PromotionEffect, PromotionRule, PromotionView } from '@pushcart/domain';
import { EVERYTHING } from '@pushcart/domain';
import { expect, test } from 'vitest';
import { makePromotion } from '../testing/make-promotion.ts';
import { fieldsOf, type PromotionFields, readFields } from './promotion-fields.ts';

const tenPercent = { kind: 'percent', basisPoints: 1000 } as const;

const effects: readonly PromotionEffect[] = [
  { kind: 'percent', basisPoints: 3333 },
  { kind: 'fixed', amount: 1_205 },
  { kind: 'free_delivery', upTo: null },
  { kind: 'free_delivery', upTo: 490 },
  { kind: 'buy_x_get_y', buy: 2, get: 1, basisPoints: 5000, getFrom: EVERYTHING, timesPerOrder: 3 },
  { kind: 'tiers', by: 'quantity', tiers: [{ from: 3, off: tenPercent }] },
  {
    kind: 'tiers',
    by: 'amount',
    tiers: [
      { from: 10_000, off: { kind: 'fixed', amount: 1_000 } },
      { from: 30_000, off: { kind: 'percent', basisPoints: 1250 } },
    ],
  },
];

const saved = (rule: Partial<PromotionRule>): PromotionView =>
  makePromotion('p', {
    startsAt: new Date('2026-11-01T00:00:00Z'),
    endsAt: new Date('2026-11-12T00:00:00Z'),
    rule: { currency: 'EUR', minSubtotal: 2_000, totalLimit: 50, perPersonLimit: 1, priority: -3, ...rule },
  });

test.each(effects)('opened and saved again, $kind stays what it was', (effect) => {
  const scope = { productIds: ['p1'], categoryIds: ['c1'], collectionIds: [] };
  const promotion = saved({ effect, scope, needsCoupon: true, firstOrderOnly: true, stacking: 'exclusive' });
  const { name, startsAt, endsAt, rule } = promotion;

  const read = readFields(fieldsOf(promotion, 'EUR'), promotion, 'EUR');

  expect(read).toEqual({ draft: { name, startsAt, endsAt, rule } });
});

test('a rule without amounts names no currency', () => {
  const promotion = saved({ effect: tenPercent, minSubtotal: null });

  expect(readFields(fieldsOf(promotion, 'EUR'), promotion, 'EUR')).toMatchObject({
    draft: { rule: { currency: null } },
  });
});

const valid = fieldsOf(saved({ effect: tenPercent }), 'EUR');

test.each<[string, Partial<PromotionFields>]>([
  ['nameEn', { nameEn: ' ' }],
  ['percent', { percent: '0' }],
  ['percent', { percent: '100.01' }],
  ['amount', { kind: 'fixed', amount: '1.234' }],
  ['upTo', { kind: 'free_delivery', upTo: '-1' }],
  ['buy', { kind: 'buy_x_get_y', buy: '1.5' }],
  ['value-0', { kind: 'quantity', tiers: [{ from: '2', kind: 'percent', value: '' }] }],
  ['from-0', { kind: 'amount', tiers: [{ from: 'x', kind: 'percent', value: '5' }] }],
  ['endsAt', { startsAt: '2026-11-02T00:00', endsAt: '2026-11-01T00:00' }],
  ['minSubtotal', { minSubtotal: '1e3' }],
  ['totalLimit', { totalLimit: '0' }],
  ['priority', { priority: '' }],
])('a wrong %s is found: %o', (field, changes) => {
  const read = readFields({ ...valid, ...changes }, null, 'EUR');

  expect('faults' in read && [...read.faults]).toEqual([field]);
});
