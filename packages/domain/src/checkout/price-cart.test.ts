import fc from 'fast-check';
import { expect, test } from 'vitest';
import { money } from '../money.ts';
import type { PromotionLine } from '../promotion/discounts.ts';
import type { Promotion, PromotionEffect } from '../promotion/promotion.ts';
import { makeContext, makeLine, makePromotion } from '../promotion/testing/make-promotion.ts';
import { type PricedLine, priceCart } from './price-cart.ts';

const currency = fc.constantFrom('JPY', 'EUR', 'KWD');
const basisPoints = fc.integer({ min: 1, max: 10_000 });
const amount = fc.integer({ min: 1, max: 500_000 });
const discount = fc.oneof(
  fc.record({ kind: fc.constant('percent' as const), basisPoints }),
  fc.record({ kind: fc.constant('fixed' as const), amount }),
);
const effect: fc.Arbitrary<PromotionEffect> = fc.oneof(
  discount,
  fc.record({ kind: fc.constant('free_delivery' as const), upTo: fc.option(amount) }),
  fc.record({
    kind: fc.constant('buy_x_get_y' as const),
    buy: fc.integer({ min: 1, max: 4 }),
    get: fc.integer({ min: 1, max: 3 }),
    basisPoints,
    getFrom: fc.constant(null),
    timesPerOrder: fc.option(fc.integer({ min: 1, max: 3 })),
  }),
  fc.record({
    kind: fc.constant('tiers' as const),
    by: fc.constantFrom('quantity' as const, 'amount' as const),
    tiers: fc.array(fc.record({ from: fc.integer({ min: 1, max: 50 }), off: discount }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
);
const promotions = fc
  .array(
    fc.record({
      effect,
      priority: fc.integer({ min: -2, max: 2 }),
      stacking: fc.constantFrom('stackable' as const, 'stackable' as const, 'exclusive' as const),
    }),
    { maxLength: 6 },
  )
  .map((made): Promotion[] => made.map(({ effect, ...rule }, index) => makePromotion(`p${index}`, effect, rule)));
const goods = fc.array(
  fc.record({ price: fc.integer({ min: 0, max: 5_000_000 }), quantity: fc.integer({ min: 1, max: 99 }) }),
  { maxLength: 12 },
);
const rates = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 3 });
const terms = fc.record({
  rates,
  deliveryTax: fc.oneof(fc.constant('goods' as const), fc.integer({ min: 0, max: 10_000 })),
  taxIncluded: fc.boolean(),
});
const atRate = (line: PromotionLine, taxRate = 1900): PricedLine => ({ ...line, taxRate });

const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);

test('whatever promotions apply, every part adds up to the unit and nothing goes below zero', () => {
  fc.assert(
    fc.property(currency, goods, promotions, terms, fc.integer({ min: 0, max: 9_000 }), (of, made, given, tax, fee) => {
      const { rates, ...terms } = tax;
      const lines = made.map(({ price, quantity }, index) =>
        atRate(makeLine(`${index}`, price, { quantity, currency: of }), rates[index % rates.length]),
      );
      const context = makeContext();

      const price = priceCart(lines, { ...terms, delivery: money(fee, of), promotions: given, context });

      const { discounts } = price;
      expect(sum([...discounts.lines, discounts.delivery])).toBe(price.discount.amount);
      expect(sum(discounts.applied.map((promotion) => promotion.amount.amount))).toBe(price.discount.amount);
      for (const applied of discounts.applied) {
        expect(sum([...applied.lines, applied.delivery])).toBe(applied.amount.amount);
        expect(applied.amount.amount).toBeGreaterThan(0);
      }
      expect(
        discounts.lines.every(
          (off, index) => off >= 0 && off <= (made[index]?.price ?? 0) * (made[index]?.quantity ?? 0),
        ),
      ).toBe(true);
      expect(discounts.delivery).toBeGreaterThanOrEqual(0);
      expect(discounts.delivery).toBeLessThanOrEqual(fee);
      expect(sum([...price.lines.map((line) => line.tax), price.deliveryTax])).toBe(price.tax.amount);
      const net = price.subtotal.amount + price.shipping.amount - price.discount.amount;
      expect(price.total.amount).toBe(tax.taxIncluded ? net : net + price.tax.amount);
      expect(sum(price.taxes.map((one) => one.tax))).toBe(price.tax.amount);
      expect(sum(price.taxes.map((one) => one.net))).toBe(price.total.amount - price.tax.amount);
      expect(price.tax.amount).toBeGreaterThanOrEqual(0);
      expect(price.tax.amount).toBeLessThanOrEqual(price.total.amount);
    }),
    { numRuns: 500 },
  );
});

test('the order promotions come in makes no difference', () => {
  fc.assert(
    fc.property(
      goods,
      promotions.chain((given) =>
        fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
      ),
      (made, [given, shuffled]) => {
        const lines = made.map(({ price, quantity }, index) => atRate(makeLine(`${index}`, price, { quantity })));
        const delivery = { delivery: money(490, 'EUR'), deliveryTax: 1900 };
        const terms = { ...delivery, taxIncluded: true, context: makeContext() };

        expect(priceCart(lines, { ...terms, promotions: shuffled })).toEqual(
          priceCart(lines, { ...terms, promotions: given }),
        );
      },
    ),
  );
});

test('tax is worked out after the discounts, contained in the total or on top of it', () => {
  const given = {
    delivery: money(0, 'EUR'),
    promotions: [makePromotion('a', { kind: 'fixed', amount: 1900 })],
    context: makeContext(),
    deliveryTax: 1900,
  };
  const lines = [atRate(makeLine('mug', 13_800))];

  const included = priceCart(lines, { ...given, taxIncluded: true });
  expect([included.tax.amount, included.total.amount]).toEqual([1900, 11_900]);

  const onTop = priceCart(lines, { ...given, taxIncluded: false });
  expect([onTop.tax.amount, onTop.total.amount]).toEqual([2261, 14_161]);
});

test.each(['JPY', 'EUR', 'KWD'])('a third off three things and half a percent of tax lose nothing in %s', (of) => {
  const lines = [1, 2, 3].map((id) => atRate(makeLine(`${id}`, 1000, { currency: of }), 50));
  const promotions = [makePromotion('a', { kind: 'percent', basisPoints: 3333 })];

  const price = priceCart(lines, {
    delivery: money(0, of),
    promotions,
    context: makeContext(),
    deliveryTax: 50,
    taxIncluded: false,
  });

  expect(price.lines).toEqual([
    { discount: 334, tax: 3, taxRate: 50 },
    { discount: 333, tax: 4, taxRate: 50 },
    { discount: 333, tax: 3, taxRate: 50 },
  ]);
  expect(price.total).toEqual(money(2010, of));
});
