import { type Money, money, sumMoney, timesMoney } from '../money.ts';
import { applyPromotions } from '../promotion/apply-promotions.ts';
import type { Discounts, PromotionContext, PromotionLine } from '../promotion/discounts.ts';
import type { Promotion } from '../promotion/promotion.ts';
import { withGrant } from './grant.ts';
import type { OrderPrice } from './pricing.ts';
import { type TaxTerms, taxOf } from './tax.ts';

export interface PriceTerms extends TaxTerms {
  /** What the delivery costs before discounts; its currency is that of all amounts. */
  readonly delivery: Money;
  readonly promotions: readonly Promotion[];
  readonly context: PromotionContext;
  /** What staff take off beside the promotions, minor units; none by default. */
  readonly grant?: number;
}

/** How a price came about. What falls on the lines and on the delivery adds up to the whole. */
export interface PriceBreakdown extends OrderPrice {
  readonly discounts: Discounts;
  /** Minor units, in the order of the lines. */
  readonly lines: readonly { readonly discount: number; readonly tax: number }[];
  readonly deliveryTax: number;
}

/**
 * What a cart comes to, exact to the minor unit: `total = subtotal + shipping - discount`, and the tax on top of it where
 * prices do not contain it. Tax is worked out on what remains after the discounts.
 */
export function priceCart(lines: readonly PromotionLine[], terms: PriceTerms): PriceBreakdown {
  const { delivery, promotions, context, taxIncluded } = terms;
  const { currency } = delivery;
  const lineTotals = lines.map((line) => timesMoney(line.unitPrice, line.quantity));
  const subtotal = sumMoney(lineTotals, currency);
  const worth = { lines: lineTotals.map(({ amount }) => amount), delivery: delivery.amount };
  const discounts = withGrant(applyPromotions(lines, delivery, promotions, context), terms.grant ?? 0, worth);
  const net = money(subtotal.amount + delivery.amount - discounts.total.amount, currency);
  const nets = lineTotals.map(({ amount }, index) => amount - (discounts.lines[index] ?? 0));
  const tax = taxOf([...nets, delivery.amount - discounts.delivery], terms);
  return {
    subtotal,
    shipping: delivery,
    discount: discounts.total,
    tax: money(tax.total, currency),
    total: taxIncluded ? net : money(net.amount + tax.total, currency),
    discounts,
    lines: lines.map((_line, index) => ({ discount: discounts.lines[index] ?? 0, tax: tax.parts[index] ?? 0 })),
    deliveryTax: tax.parts[lines.length] ?? 0,
  };
}
