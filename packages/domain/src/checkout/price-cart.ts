import { type Money, money, sumMoney, timesMoney } from '../money.ts';
import { applyPromotions } from '../promotion/apply-promotions.ts';
import type { Discounts, PromotionContext, PromotionLine } from '../promotion/discounts.ts';
import type { Promotion } from '../promotion/promotion.ts';
import { withGrant } from './grant.ts';
import type { OrderPrice } from './pricing.ts';
import { asTheGoods, type TaxShare, taxOf } from './tax.ts';

export interface PricedLine extends PromotionLine {
  /** Basis points, 1900 = 19 %. */
  readonly taxRate: number;
}

export interface PriceTerms {
  /** What the delivery costs before discounts; its currency is that of all amounts. */
  readonly delivery: Money;
  /** The rate of the delivery in basis points, or those of the goods it brings. */
  readonly deliveryTax: number | 'goods';
  /** Whether prices contain the tax, or it comes on top of them. */
  readonly taxIncluded: boolean;
  readonly promotions: readonly Promotion[];
  readonly context: PromotionContext;
  /** What staff take off beside the promotions, minor units; none by default. */
  readonly grant?: number;
}

/** How a price came about. What falls on the lines and on the delivery adds up to the whole. */
export interface PriceBreakdown extends OrderPrice {
  readonly discounts: Discounts;
  /** Minor units, in the order of the lines. */
  readonly lines: readonly { readonly discount: number; readonly tax: number; readonly taxRate: number }[];
  readonly deliveryTax: number;
  /** The tax by rate; adds up to `tax`. */
  readonly taxes: readonly TaxShare[];
  readonly taxIncluded: boolean;
}

/**
 * What a cart comes to, exact to the minor unit: `total = subtotal + shipping - discount`, and the tax on top of it where
 * prices do not contain it. Tax is worked out on what remains after the discounts, by rate.
 */
export function priceCart(lines: readonly PricedLine[], terms: PriceTerms): PriceBreakdown {
  const { delivery, deliveryTax, promotions, context, taxIncluded } = terms;
  const { currency } = delivery;
  const lineTotals = lines.map((line) => timesMoney(line.unitPrice, line.quantity));
  const subtotal = sumMoney(lineTotals, currency);
  const worth = { lines: lineTotals.map(({ amount }) => amount), delivery: delivery.amount };
  const discounts = withGrant(applyPromotions(lines, delivery, promotions, context), terms.grant ?? 0, worth);
  const net = money(subtotal.amount + delivery.amount - discounts.total.amount, currency);
  const goods = lines.map(({ taxRate: rate }, index) => ({
    amount: (lineTotals[index]?.amount ?? 0) - (discounts.lines[index] ?? 0),
    rate,
  }));
  const brought = delivery.amount - discounts.delivery;
  const carriage = deliveryTax === 'goods' ? asTheGoods(brought, goods) : [{ amount: brought, rate: deliveryTax }];
  const tax = taxOf([...goods, ...carriage], taxIncluded);
  return {
    subtotal,
    shipping: delivery,
    discount: discounts.total,
    tax: money(tax.total, currency),
    total: taxIncluded ? net : money(net.amount + tax.total, currency),
    discounts,
    lines: lines.map(({ taxRate }, index) => ({
      discount: discounts.lines[index] ?? 0,
      tax: tax.parts[index] ?? 0,
      taxRate,
    })),
    deliveryTax: tax.parts.slice(lines.length).reduce((sum, part) => sum + part, 0),
    taxes: tax.byRate,
    taxIncluded,
  };
}
