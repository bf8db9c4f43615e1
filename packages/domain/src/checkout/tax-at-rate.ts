import { type Money, money } from '../money.ts';
import type { TaxShare } from './tax.ts';

/** What is taxed at a rate, and the tax on it. */
export interface TaxAtRate {
  /** Basis points, 1900 = 19 %. */
  readonly rate: number;
  /** Without the tax. */
  readonly net: Money;
  readonly tax: Money;
}

export function taxesIn(currency: string, totals: readonly TaxShare[]): readonly TaxAtRate[] {
  return totals.map(({ rate, net, tax }) => ({ rate, net: money(net, currency), tax: money(tax, currency) }));
}
