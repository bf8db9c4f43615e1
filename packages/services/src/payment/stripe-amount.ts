import { type Money, money } from '@pushcart/domain';

/**
 * Currencies without decimals whose amounts Stripe takes with two: 500 kronur are 50000 there. For all others it counts in the minor units
 * of ISO 4217, as we do. Source: "Special cases" of https://docs.stripe.com/currencies.
 */
const WITH_TWO_DECIMALS: ReadonlySet<string> = new Set(['ISK', 'UGX']);

const unitsOf = (currency: string) => (WITH_TWO_DECIMALS.has(currency) ? 100 : 1);

/** An amount as Stripe's API takes it. */
export function toStripe({ amount, currency }: Money): number {
  return amount * unitsOf(currency);
}

/** An amount as Stripe's API gives it, with its currency in whichever case. */
export function fromStripe(amount: number, currency: string): Money {
  const code = currency.toUpperCase();
  return money(amount / unitsOf(code), code);
}
