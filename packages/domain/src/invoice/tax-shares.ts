import { proportion } from '../allocate.ts';
import { containedTax, money } from '../money.ts';

/** The part of a total that is taxed at one rate; net and tax in minor units, the rate in basis points. */
export interface TaxShare {
  readonly rate: number;
  readonly net: number;
  readonly tax: number;
}

interface Taxed {
  readonly total: number;
  readonly tax: number;
  readonly currency: string;
}

/**
 * A total by tax rate, for an order that knows its tax as one sum.
 *
 * @param storeRate basis points; if it does not give this tax, the rate was another one then, and follows from the amounts
 */
export function taxSharesOf({ total, tax, currency }: Taxed, storeRate: number): readonly TaxShare[] {
  const net = total - tax;
  if (tax === 0) return [{ rate: 0, net, tax: 0 }];
  const isStoreRate = Math.abs(containedTax(money(total, currency), storeRate).amount - tax) <= 1;
  return [{ rate: isStoreRate ? storeRate : Math.round(proportion(tax, 1_000, net)) * 10, net, tax }];
}

/**
 * What a part of an invoice that is given back takes off each rate. `before` was given back earlier: in the end every rate is given
 * back exactly, however the total was split.
 */
export function creditedShares(
  shares: readonly TaxShare[],
  { before, amount }: { readonly before: number; readonly amount: number },
): readonly TaxShare[] {
  const total = shares.reduce((sum, { net, tax }) => sum + net + tax, 0);
  const until = (credited: number) => upTo(shares, total, credited);
  const earlier = until(before);
  return until(before + amount).map((share, index) => ({
    rate: share.rate,
    net: share.net - (earlier[index]?.net ?? 0),
    tax: share.tax - (earlier[index]?.tax ?? 0),
  }));
}

/** Each boundary between two rates lies at its exact proportion, so that the parts add up to what was credited. */
function upTo(shares: readonly TaxShare[], total: number, credited: number): readonly TaxShare[] {
  let gross = 0;
  let given = 0;
  return shares.map(({ rate, net, tax }) => {
    gross += net + tax;
    const reached = total === 0 ? 0 : proportion(credited, gross, total);
    const part = reached - given;
    given = reached;
    const taxPart = net + tax === 0 ? 0 : proportion(part, tax, net + tax);
    return { rate, net: part - taxPart, tax: taxPart };
  });
}
