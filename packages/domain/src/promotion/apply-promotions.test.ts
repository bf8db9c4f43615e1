import { expect, test } from 'vitest';
import { money } from '../money.ts';
import { applyPromotions } from './apply-promotions.ts';
import type { PromotionContext, PromotionLine } from './discounts.ts';
import type { Promotion } from './promotion.ts';
import { makeContext, makeLine, makePromotion, NOW } from './testing/make-promotion.ts';

const DELIVERY = money(490, 'EUR');
const cart = [makeLine('mug', 1000, { quantity: 2 }), makeLine('tea', 333)];

function apply(promotions: readonly Promotion[], lines: readonly PromotionLine[] = cart, context?: PromotionContext) {
  return applyPromotions(lines, DELIVERY, promotions, context ?? makeContext());
}

function refusalOf(promotion: Promotion, context?: PromotionContext) {
  const { applied, unapplied } = apply([promotion], cart, context);
  expect(applied).toEqual([]);
  return unapplied[0]?.why;
}

const tenPercent = { kind: 'percent', basisPoints: 1000 } as const;

test('a percentage is rounded once over the cart and split over its lines to the unit', () => {
  const { lines, total } = apply([makePromotion('a', { kind: 'percent', basisPoints: 3333 })]);

  expect(total).toEqual(money(778, 'EUR'));
  expect(lines).toEqual([667, 111]);
});

test('a percentage of a scope leaves other goods alone', () => {
  const { lines } = apply([
    makePromotion('a', tenPercent, { scope: { productIds: ['tea'], categoryIds: [], collectionIds: [] } }),
  ]);

  expect(lines).toEqual([0, 33]);
});

test.each(['categoryIds', 'collectionIds'] as const)('a scope may name goods by %s', (list) => {
  const lines = [makeLine('mug', 1000, { [list]: ['kitchen', 'gifts'] }), makeLine('tea', 1000)];
  const scope = { productIds: [], categoryIds: [], collectionIds: [], [list]: ['gifts'] };

  expect(apply([makePromotion('a', tenPercent, { scope })], lines).lines).toEqual([100, 0]);
});

test('a fixed amount takes off no more than the goods cost, and nothing off the delivery', () => {
  const { lines, delivery, total } = apply([makePromotion('a', { kind: 'fixed', amount: 999_999 })]);

  expect(lines).toEqual([2000, 333]);
  expect(delivery).toBe(0);
  expect(total.amount).toBe(2333);
});

test.each([
  [null, 490],
  [300, 300],
  [900, 490],
])('free delivery up to %s takes %i off', (upTo, expected) => {
  const { delivery, lines } = apply([makePromotion('a', { kind: 'free_delivery', upTo })]);

  expect(delivery).toBe(expected);
  expect(lines).toEqual([0, 0]);
});

const twoPlusOne = {
  kind: 'buy_x_get_y',
  buy: 2,
  get: 1,
  basisPoints: 10_000,
  getFrom: null,
  timesPerOrder: null,
} as const;

test('buy two, get one gives the cheapest of three', () => {
  expect(apply([makePromotion('a', twoPlusOne)]).lines).toEqual([0, 333]);
});

test('buy two, get one gives as often as the goods allow, up to its limit', () => {
  const lines = [makeLine('mug', 1000, { quantity: 7 }), makeLine('tea', 300, { quantity: 1 })];

  expect(apply([makePromotion('a', twoPlusOne)], lines).lines).toEqual([1000, 300]);
  expect(apply([makePromotion('a', { ...twoPlusOne, timesPerOrder: 1 })], lines).lines).toEqual([0, 300]);
});

test('bought and given goods may be different ones, and a unit is never both', () => {
  const scope = { productIds: ['mug'], categoryIds: [], collectionIds: [] };
  const getFrom = { productIds: ['tea', 'mug'], categoryIds: [], collectionIds: [] };
  const promotion = makePromotion('a', { ...twoPlusOne, basisPoints: 5000, getFrom }, { scope });

  expect(apply([promotion]).lines).toEqual([0, 167]);
  expect(apply([promotion], [makeLine('mug', 1000, { quantity: 2 })]).unapplied[0]?.why).toEqual({
    kind: 'too_few_goods',
    missing: 1,
  });
});

test('too few goods for a gift are told with how many are missing', () => {
  const { unapplied } = apply([makePromotion('a', twoPlusOne)], [makeLine('mug', 1000)]);

  expect(unapplied[0]?.why).toEqual({ kind: 'too_few_goods', missing: 2 });
});

const byQuantity = {
  kind: 'tiers',
  by: 'quantity',
  tiers: [
    { from: 5, off: { kind: 'percent', basisPoints: 2000 } },
    { from: 3, off: { kind: 'percent', basisPoints: 1000 } },
  ],
} as const;

test.each([
  [2, 0],
  [3, 300],
  [4, 400],
  [5, 1000],
])('the highest tier that %i units reach takes %i off', (quantity, expected) => {
  expect(apply([makePromotion('a', byQuantity)], [makeLine('mug', 1000, { quantity })]).total.amount).toBe(expected);
});

test('an amount off from an amount on, and what is missing to it', () => {
  const tiers = [{ from: 3000, off: { kind: 'fixed', amount: 400 } }] as const;
  const promotion = makePromotion('a', { kind: 'tiers', by: 'amount', tiers }, { currency: 'EUR' });

  expect(apply([promotion], [makeLine('mug', 1000, { quantity: 3 })]).total.amount).toBe(400);
  expect(refusalOf(promotion)).toEqual({ kind: 'below_minimum', missing: money(667, 'EUR') });
});

test('promotions that stack are taken by priority, each off what the ones before left', () => {
  const half = makePromotion('b', { kind: 'percent', basisPoints: 5000 }, { priority: 1 });
  const { applied, total } = apply([makePromotion('a', { kind: 'fixed', amount: 200 }), half]);

  expect(applied.map(({ promotionId, amount }) => [promotionId, amount.amount])).toEqual([
    ['b', 1167],
    ['a', 200],
  ]);
  expect(total.amount).toBe(1367);
});

test('stacked promotions never take off more than everything', () => {
  const all = ['a', 'b', 'c'].map((id) => makePromotion(id, { kind: 'fixed', amount: 2000 }));
  const { total, applied, unapplied } = apply([...all, makePromotion('d', { kind: 'free_delivery', upTo: null })]);

  expect(total.amount).toBe(2333 + 490);
  expect(applied.map(({ promotionId }) => promotionId)).toEqual(['a', 'b', 'd']);
  expect(unapplied.map(({ why }) => why.kind)).toEqual(['nothing_left']);
});

test('an exclusive promotion goes alone: by priority, then by what the shopper saves', () => {
  const small = makePromotion('small', tenPercent);
  const large = makePromotion('large', { kind: 'percent', basisPoints: 2000 }, { stacking: 'exclusive' });
  const first = makePromotion('first', { kind: 'fixed', amount: 1 }, { stacking: 'exclusive', priority: 5 });

  expect(apply([small, large]).applied.map(({ promotionId }) => promotionId)).toEqual(['large']);
  expect(apply([small, large]).unapplied).toMatchObject([
    { promotionId: 'small', why: { kind: 'goes_with_no_other' } },
  ]);
  expect(apply([small, large, first]).applied.map(({ promotionId }) => promotionId)).toEqual(['first']);
});

test('an exclusive promotion that takes nothing off does not stand in the way', () => {
  const useless = makePromotion('useless', twoPlusOne, {
    stacking: 'exclusive',
    priority: 9,
    scope: { productIds: ['tea'], categoryIds: [], collectionIds: [] },
  });

  expect(apply([useless, makePromotion('a', tenPercent)]).total.amount).toBe(233);
});

test('a promotion with a code applies only with it, and names it', () => {
  const promotion = makePromotion('a', tenPercent, { needsCoupon: true });
  const coupons = [{ code: 'SPRING', promotionId: 'a', isUsedUp: false }];

  expect(refusalOf(promotion)).toEqual({ kind: 'needs_coupon' });
  expect(apply([promotion], cart, makeContext({ coupons })).applied[0]).toMatchObject({ code: 'SPRING' });
});

test('of two codes the one that can still be used counts', () => {
  const promotion = makePromotion('a', tenPercent, { needsCoupon: true });
  const used = { code: 'OLD', promotionId: 'a', isUsedUp: true };

  expect(refusalOf(promotion, makeContext({ coupons: [used] }))).toEqual({ kind: 'used_up' });
  const context = makeContext({ coupons: [used, { code: 'NEW', promotionId: 'a', isUsedUp: false }] });
  expect(apply([promotion], cart, context).applied[0]?.code).toBe('NEW');
});

test('limits in total and per person close a promotion', () => {
  const uses = new Map([['a', { total: 5, byPerson: 2 }]]);

  expect(refusalOf(makePromotion('a', tenPercent, { totalLimit: 5 }), makeContext({ uses }))).toEqual({
    kind: 'used_up',
  });
  expect(refusalOf(makePromotion('a', tenPercent, { perPersonLimit: 2 }), makeContext({ uses }))).toEqual({
    kind: 'used_by_you',
  });
  const open = makePromotion('a', tenPercent, { totalLimit: 6, perPersonLimit: 3 });
  expect(apply([open], cart, makeContext({ uses })).total.amount).toBe(233);
});

test.each([
  [true, 233],
  [null, 233],
  [false, 0],
])('a promotion for the first order, when that it is one is %s, takes %i off', (isFirstOrder, expected) => {
  const promotion = makePromotion('a', tenPercent, { firstOrderOnly: true });

  expect(apply([promotion], cart, makeContext({ isFirstOrder })).total.amount).toBe(expected);
});

test('a minimum is counted over the goods of the promotion, before any discount', () => {
  const scope = { productIds: ['mug'], categoryIds: [], collectionIds: [] };
  const promotion = makePromotion('a', tenPercent, { minSubtotal: 2001, scope, currency: 'EUR' });

  expect(refusalOf(promotion)).toEqual({ kind: 'below_minimum', missing: money(1, 'EUR') });
  const reached = { ...promotion, rule: { ...promotion.rule, minSubtotal: 2000 } };
  expect(apply([reached]).total.amount).toBe(200);
});

test('amounts of another currency take nothing off', () => {
  expect(refusalOf(makePromotion('a', { kind: 'fixed', amount: 5 }, { currency: 'JPY' }))).toEqual({
    kind: 'other_currency',
  });
});

const later = new Date(NOW.getTime() + 1);

test.each([
  [{ startsAt: later }, 'scheduled'],
  [{ endsAt: NOW }, 'ended'],
  [{ status: 'paused' }, 'paused'],
  [{ status: 'draft' }, 'draft'],
  [{ status: 'ended' }, 'ended'],
] as const)('with %o it is %s and takes nothing off', (when, state) => {
  expect(refusalOf(makePromotion('a', tenPercent, when))).toEqual({ kind: 'not_in_force', state });
});

test('a promotion is in force from its start until just before its end', () => {
  const promotion = makePromotion('a', tenPercent, { startsAt: NOW, endsAt: later });

  expect(apply([promotion]).total.amount).toBe(233);
});

test('nothing in the cart, nothing off', () => {
  expect(apply([makePromotion('a', tenPercent)], [])).toMatchObject({ applied: [], lines: [], delivery: 0 });
});
