import { proportion } from '../allocate.ts';
import type { TaxShare } from '../checkout/tax.ts';
import type { InvoiceKind } from './invoice.ts';

/**
 * What a part of an invoice that is given back takes off each rate. `before` was given back earlier: in the end every rate is given
 * back exactly, however the total was split.
 */
export function creditedShares(
  shares: readonly TaxShare[],
  { before, amount }: { readonly before: number; readonly amount: number },
): readonly TaxShare[] {
  const total = grossOf(shares);
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

/** What papers say together by rate, the highest first: credit notes take off what invoices add. Rates of which nothing is left are gone. */
export function standingShares(
  papers: readonly { readonly kind: InvoiceKind; readonly taxes: readonly TaxShare[] }[],
): readonly TaxShare[] {
  const byRate = new Map<number, TaxShare>();
  for (const { kind, taxes } of papers) {
    const sign = kind === 'invoice' ? 1 : -1;
    for (const { rate, net, tax } of taxes) {
      const known = byRate.get(rate);
      byRate.set(rate, { rate, net: (known?.net ?? 0) + sign * net, tax: (known?.tax ?? 0) + sign * tax });
    }
  }
  return [...byRate.values()].filter(({ net, tax }) => net !== 0 || tax !== 0).sort((a, b) => b.rate - a.rate);
}

/** The shares by which an amount leads from some to others: exactly, if the two differ by that amount, else in the proportion of `to`. */
export function changedShares(from: readonly TaxShare[], to: readonly TaxShare[], amount: number): readonly TaxShare[] {
  const exact = standingShares([
    { kind: 'invoice', taxes: to },
    { kind: 'credit_note', taxes: from },
  ]);
  if (grossOf(exact) === amount) return exact;
  return creditedShares(grossOf(to) > 0 ? to : from, { before: 0, amount });
}

/** What shares come to with their tax. Minor units. */
export function grossOf(shares: readonly TaxShare[]): number {
  return shares.reduce((sum, { net, tax }) => sum + net + tax, 0);
}
