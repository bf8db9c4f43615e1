import { type PriceBreakdown, priceCart } from '@pushcart/domain';
import { createDice } from './dice.ts';
import { type OraclePrice, priceByOracle } from './money-oracle.ts';
import { NOW, type RandomCart, randomCart } from './random-cart.ts';

export interface MoneyProof {
  readonly carts: number;
  /** How many of them some promotion took something off. */
  readonly discounted: number;
  readonly stacked: number;
  /** How many were taxed at several rates. */
  readonly severalRates: number;
  /** Carts on which the two implementations do not agree to the minor unit, or whose parts do not add up; at most ten. */
  readonly faults: readonly { readonly cart: number; readonly fault: string }[];
}

const MAX_FAULTS = 10;

/** Prices random carts twice, by the domain and by an implementation in BigInt, and compares every part. */
export function proveMoney({ count, seed }: { readonly count: number; readonly seed: number }): MoneyProof {
  const dice = createDice(seed);
  const faults: { cart: number; fault: string }[] = [];
  let discounted = 0;
  let stacked = 0;
  let severalRates = 0;
  for (let cart = 0; cart < count && faults.length < MAX_FAULTS; cart++) {
    const made = randomCart(dice);
    const price = priceByDomain(made);
    const { applied } = price.discounts;
    if (applied.length > 0) discounted += 1;
    if (applied.length > 1) stacked += 1;
    if (price.taxes.length > 1) severalRates += 1;
    const fault = difference(price, priceByOracle(made)) ?? unevenness(price, made);
    if (fault !== null) faults.push({ cart, fault });
  }
  return { carts: count, discounted, stacked, severalRates, faults };
}

function priceByDomain(cart: RandomCart): PriceBreakdown {
  return priceCart(cart.lines, {
    delivery: { amount: cart.delivery, currency: cart.currency },
    promotions: cart.promotions,
    deliveryTax: cart.deliveryTax,
    taxIncluded: cart.taxIncluded,
    context: { now: NOW, isFirstOrder: cart.isFirstOrder, coupons: cart.coupons, uses: cart.uses },
  });
}

function difference(price: PriceBreakdown, expected: OraclePrice): string | null {
  const got = {
    lineDiscounts: price.lines.map(({ discount }) => BigInt(discount)),
    deliveryDiscount: BigInt(price.discounts.delivery),
    applied: price.discounts.applied.map(({ promotionId }) => promotionId),
    lineTaxes: price.lines.map(({ tax }) => BigInt(tax)),
    tax: BigInt(price.tax.amount),
    taxes: price.taxes.map(({ rate, net, tax }) => `${tax} on ${net} at ${rate}`),
    total: BigInt(price.total.amount),
  };
  for (const part of Object.keys(got) as (keyof OraclePrice)[]) {
    if (String(got[part]) !== String(expected[part])) return `${part} is ${got[part]}, not ${expected[part]}`;
  }
  return null;
}

/** Sums that must hold whatever the rules say. */
function unevenness(price: PriceBreakdown, { lines, taxIncluded }: RandomCart): string | null {
  const { discounts } = price;
  const taxes = price.lines.reduce((sum, { tax }) => sum + tax, price.deliveryTax);
  const off = discounts.lines.reduce((sum, part) => sum + part, discounts.delivery);
  const net = price.subtotal.amount + price.shipping.amount - price.discount.amount;
  if (off !== price.discount.amount) return 'discounts do not add up';
  if (taxes !== price.tax.amount) return 'taxes do not add up';
  const [nets, rates] = [sum(price.taxes.map((one) => one.net)), sum(price.taxes.map((one) => one.tax))];
  if (rates !== price.tax.amount || nets + rates !== price.total.amount) return 'the rates do not add up';
  if (price.total.amount !== net + (taxIncluded ? 0 : price.tax.amount)) return 'the total does not add up';
  const costs = lines.map((line, index) => line.unitPrice.amount * line.quantity - (discounts.lines[index] ?? 0));
  if ([...costs, price.shipping.amount - discounts.delivery, price.total.amount].some((cost) => cost < 0)) {
    return 'something costs less than nothing';
  }
  return null;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((whole, amount) => whole + amount, 0);
}
