import { proportion } from '../allocate.ts';
import type { RateTotal } from '../checkout/tax.ts';

/**
 * What a part of an invoice that is given back takes off each rate. `before` was given back earlier: in the end every rate is given
 * back exactly, however the total was split.
 */
export function creditedTaxes(
  taxes: readonly RateTotal[],
  { before, amount }: { readonly before: number; readonly amount: number },
): readonly RateTotal[] {
  const total = taxes.reduce((sum, { net, tax }) => sum + net + tax, 0);
  const until = (credited: number) => upTo(taxes, total, credited);
  const earlier = until(before);
  return until(before + amount).map((share, index) => ({
    rate: share.rate,
    net: share.net - (earlier[index]?.net ?? 0),
    tax: share.tax - (earlier[index]?.tax ?? 0),
  }));
}

/** Each boundary between two rates lies at its exact proportion, so that the parts add up to what was credited. */
function upTo(taxes: readonly RateTotal[], total: number, credited: number): readonly RateTotal[] {
  let gross = 0;
  let given = 0;
  return taxes.map(({ rate, net, tax }) => {
    gross += net + tax;
    const reached = total === 0 ? 0 : proportion(credited, gross, total);
    const part = reached - given;
    given = reached;
    const taxPart = net + tax === 0 ? 0 : proportion(part, tax, net + tax);
    return { rate, net: part - taxPart, tax: taxPart };
  });
}
