import { allocate, proportion } from '../allocate.ts';

export interface TaxTerms {
  /** Basis points, 1900 = 19 %. */
  readonly taxRate: number;
  /** Whether prices contain the tax, or it comes on top of them. */
  readonly taxIncluded: boolean;
}

export interface Tax {
  readonly total: number;
  /** What of it falls on each amount; they add up to the total. */
  readonly parts: readonly number[];
}

/** The tax on amounts that are what remains after discounts; rounded once, over all of them. Minor units. */
export function taxOf(amounts: readonly number[], { taxRate, taxIncluded }: TaxTerms): Tax {
  const whole = amounts.reduce((sum, amount) => sum + amount, 0);
  const total = taxIncluded ? whole - proportion(whole, 10_000, 10_000 + taxRate) : proportion(whole, taxRate, 10_000);
  return { total, parts: allocate(total, amounts) };
}
