import fc from 'fast-check';
import { expect, test } from 'vitest';
import { money } from '../money.ts';
import { makePromotion } from '../promotion/testing/make-promotion.ts';
import { type PriceBreakdown, type PricedLine, priceCart } from './price-cart.ts';

const euro = (amount: number) => money(amount, 'EUR');
const context = { now: new Date(0), isFirstOrder: null, coupons: [], uses: new Map() };

const lines = fc.array(
  fc.record({
    price: fc.integer({ min: 0, max: 100_000 }),
    quantity: fc.integer({ min: 1, max: 9 }),
    taxRate: fc.integer({ min: 0, max: 2_500 }),
  }),
  { minLength: 1, maxLength: 6 },
);
const cart = fc.record({
  lines,
  delivery: fc.integer({ min: 0, max: 5_000 }),
  grant: fc.integer({ min: 0, max: 500_000 }),
  percent: fc.integer({ min: 1, max: 10_000 }),
  deliveryTax: fc.oneof(fc.integer({ min: 0, max: 2_500 }), fc.constant('goods' as const)),
  taxIncluded: fc.boolean(),
});

function priced(given: typeof cart extends fc.Arbitrary<infer T> ? T : never, grant: number): PriceBreakdown {
  const goods: PricedLine[] = given.lines.map(({ price, quantity, taxRate }, index) => ({
    productId: `p${index}`,
    categoryIds: [],
    collectionIds: [],
    unitPrice: euro(price),
    quantity,
    taxRate,
  }));
  return priceCart(goods, {
    delivery: euro(given.delivery),
    deliveryTax: given.deliveryTax,
    taxIncluded: given.taxIncluded,
    promotions: [makePromotion('p1', { kind: 'percent', basisPoints: given.percent })],
    context,
    grant,
  });
}

test('a grant comes off after the promotions, and the whole still adds up', () => {
  fc.assert(
    fc.property(cart, (given) => {
      const without = priced(given, 0);

      const { subtotal, shipping, discount, tax, taxes, total, lines, discounts } = priced(given, given.grant);

      const left = without.subtotal.amount + without.shipping.amount - without.discount.amount;
      expect(discount.amount - without.discount.amount).toBe(Math.min(given.grant, left));
      const net = subtotal.amount + shipping.amount - discount.amount;
      expect(total.amount).toBe(given.taxIncluded ? net : net + tax.amount);
      expect(net).toBeGreaterThanOrEqual(0);
      expect(taxes.reduce((sum, share) => sum + share.net + share.tax, 0)).toBe(total.amount);
      expect(lines.reduce((sum, line) => sum + line.discount, discounts.delivery)).toBe(discount.amount);
      for (const [index, line] of given.lines.entries()) {
        expect(lines[index]?.discount).toBeLessThanOrEqual(line.price * line.quantity);
      }
    }),
  );
});

test('a grant of more than everything makes it free, and no less', () => {
  const given = {
    lines: [{ price: 1000, quantity: 2, taxRate: 1900 }],
    delivery: 490,
    grant: 0,
    percent: 1000,
    deliveryTax: 1900,
    taxIncluded: true,
  };

  expect(priced(given, 1_000_000).total).toEqual(euro(0));
});
