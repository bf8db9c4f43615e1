import { proportion } from '../allocate.ts';
import type { TaxShare } from '../checkout/tax.ts';

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
