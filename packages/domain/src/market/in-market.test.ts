import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeliveryPlan, ZoneRate } from '../delivery/plan.ts';
import { deliveryPrice } from '../delivery/rate.ts';
import type { PromotionEffect } from '../promotion/promotion.ts';
import { makePromotion } from '../promotion/testing/make-promotion.ts';
import { exchange, parseRate } from './exchange-rate.ts';
import { planIn, promotionIn } from './in-market.ts';

const china = { currency: 'CNY', rate: parseRate('7.5', 'EUR', 'CNY'), countries: [] };

function planOf(rate: ZoneRate): DeliveryPlan {
  const method = { code: 'parcel', name: { en: '', 'zh-CN': '' }, handlingDays: 0, cutOffMinute: 0, deliveryDays: [1] };
  return { zones: [], sites: [], methods: [{ ...method, rates: { home: rate } }] };
}

test('a delivery costs in a market what it costs at home, at the rate, and is free from the same worth on', () => {
  const own = { bands: [{ upToGrams: null, price: 490 }], kiloPrice: 100, minDays: 1, maxDays: 2 };
  const rate = planIn(china, planOf({ ...own, steps: [{ from: 5_000, atMost: 0 }] })).methods[0]?.rates.home;

  expect(rate && deliveryPrice(rate, { weightGrams: 900, value: 37_499 }, 'CNY')?.amount).toBe(4_425);
  expect(rate && deliveryPrice(rate, { weightGrams: 900, value: 37_500 }, 'CNY')?.amount).toBe(0);
});

test('a heavier parcel never costs less in a market, whatever the rate', () => {
  const weights = fc.integer({ min: 1, max: 20_000 });
  const prices = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 2, maxLength: 4 });

  fc.assert(
    fc.property(weights, weights, prices, fc.integer({ min: 1, max: 9_999 }), (a, b, sums, cents) => {
      const sorted = sums.toSorted((one, other) => one - other);
      const bands = sorted.map((price, index) => ({
        upToGrams: index === sorted.length - 1 ? null : (index + 1) * 2_000,
        price,
      }));
      const market = { ...china, rate: parseRate(`${cents / 100}`, 'EUR', 'CNY') };
      const plan = planIn(market, planOf({ bands, kiloPrice: 33, steps: [], minDays: 1, maxDays: 1 }));
      const rate = plan.methods[0]?.rates.home;
      const costs = (weightGrams: number) => rate && deliveryPrice(rate, { weightGrams, value: 0 }, 'CNY')?.amount;

      expect(costs(Math.max(a, b))).toBeGreaterThanOrEqual(costs(Math.min(a, b)) ?? 0);
    }),
  );
});

test.each<[PromotionEffect, PromotionEffect]>([
  [
    { kind: 'fixed', amount: 500 },
    { kind: 'fixed', amount: 3_750 },
  ],
  [
    { kind: 'free_delivery', upTo: 490 },
    { kind: 'free_delivery', upTo: 3_675 },
  ],
  [
    { kind: 'tiers', by: 'amount', tiers: [{ from: 1_000, off: { kind: 'fixed', amount: 100 } }] },
    { kind: 'tiers', by: 'amount', tiers: [{ from: 7_500, off: { kind: 'fixed', amount: 750 } }] },
  ],
  [
    { kind: 'tiers', by: 'quantity', tiers: [{ from: 3, off: { kind: 'percent', basisPoints: 500 } }] },
    { kind: 'tiers', by: 'quantity', tiers: [{ from: 3, off: { kind: 'percent', basisPoints: 500 } }] },
  ],
])('amounts of a promotion are those of the market, counts and percents stay', (effect, there) => {
  const promotion = makePromotion('p', effect, { currency: 'EUR', minSubtotal: 2_000 });

  const { rule } = promotionIn(china, promotion);

  expect(rule).toEqual({ ...promotion.rule, effect: there, currency: 'CNY', minSubtotal: exchange(2_000, china.rate) });
});

test('a promotion without amounts is the same everywhere, and at home all of them are', () => {
  const promotion = makePromotion('p', { kind: 'percent', basisPoints: 1_000 });
  const fixed = makePromotion('q', { kind: 'fixed', amount: 1 }, { currency: 'EUR' });

  expect(promotionIn(china, promotion)).toBe(promotion);
  expect(promotionIn(null, fixed).rule.currency).toBe('EUR');
});
