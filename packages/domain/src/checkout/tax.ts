import { allocate, proportion } from '../allocate.ts';

/** What remains after discounts, and its tax rate in basis points: 1900 = 19 %. */
export interface TaxedAmount {
  readonly amount: number;
  readonly rate: number;
}

/** What an invoice says of a rate: its net amount and the tax on that, in minor units. */
export interface TaxShare {
  readonly rate: number;
  readonly net: number;
  readonly tax: number;
}

export interface Tax {
  readonly total: number;
  /** What of it falls on each amount; they add up to the total. */
  readonly parts: readonly number[];
  /** By rate, the highest first; a rate that falls on nothing is left out. */
  readonly byRate: readonly TaxShare[];
}

/**
 * The tax on amounts of several rates: rounded once for each rate, over all its amounts, and then shared over these by the
 * largest remainder. Minor units.
 *
 * @param taxIncluded whether the amounts contain the tax, or it comes on top of them
 */
export function taxOf(amounts: readonly TaxedAmount[], taxIncluded: boolean): Tax {
  const parts = amounts.map(() => 0);
  const byRate: TaxShare[] = [];
  for (const rate of ratesOf(amounts)) {
    const group = amounts.flatMap((one, index) => (one.rate === rate ? [{ amount: one.amount, index }] : []));
    const whole = sum(group.map(({ amount }) => amount));
    if (whole === 0) continue;
    const tax = taxIncluded ? whole - proportion(whole, 10_000, 10_000 + rate) : proportion(whole, rate, 10_000);
    const shares = allocate(
      tax,
      group.map(({ amount }) => amount),
    );
    for (const [place, { index }] of group.entries()) parts[index] = shares[place] ?? 0;
    byRate.push({ rate, net: taxIncluded ? whole - tax : whole, tax });
  }
  return { total: sum(byRate.map(({ tax }) => tax)), parts, byRate };
}

/**
 * What a delivery costs, at the rates of the goods it brings, in the shares of what they cost. Where they cost nothing it is
 * at their highest rate.
 */
export function asTheGoods(amount: number, goods: readonly TaxedAmount[]): readonly TaxedAmount[] {
  const rates = ratesOf(goods);
  const worths = rates.map((rate) => sum(goods.filter((one) => one.rate === rate).map((one) => one.amount)));
  if (sum(worths) === 0) return [{ amount, rate: rates[0] ?? 0 }];
  return allocate(amount, worths).map((share, place) => ({ amount: share, rate: rates[place] ?? 0 }));
}

/**
 * The rates of an order of which only the whole tax is known: one, in whole percent if that fits to the minor unit, else as
 * near as basis points come.
 */
export function soleRate(total: number, tax: number): readonly TaxShare[] {
  if (total === 0) return [];
  const net = total - tax;
  const exact = net === 0 ? 0 : proportion(tax, 10_000, net);
  const percent = Math.round(exact / 100) * 100;
  const isPercent = proportion(net, percent, 10_000) === tax || proportion(total, 10_000, 10_000 + percent) === net;
  return [{ rate: isPercent ? percent : exact, net, tax }];
}

function ratesOf(amounts: readonly TaxedAmount[]): readonly number[] {
  return [...new Set(amounts.map(({ rate }) => rate))].sort((a, b) => b - a);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((whole, amount) => whole + amount, 0);
}
