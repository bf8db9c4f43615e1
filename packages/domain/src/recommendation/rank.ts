import type { ProductId } from '../ids.ts';
import type { FoundReason } from './recommendation.ts';

/** What speaks for products, each signal as shares of 1. */
export interface Signals {
  /** By what was looked at or bought. */
  readonly related: readonly { readonly productId: ProductId; readonly share: number; readonly reason: FoundReason }[];
  readonly trending: readonly { readonly productId: ProductId; readonly share: number }[];
  /** What the shopper has bought. */
  readonly owned: readonly Owned[];
  /** The share of buyers in the whole store who buy a product again. */
  readonly repeatRate: number;
}

export interface Owned {
  readonly productId: ProductId;
  /** How much the shopper is used to it. */
  readonly habit: number;
  readonly buyers: number;
  readonly repeaters: number;
  /** How much of what was ever bought of it is of late, up to 1. */
  readonly freshness: number;
}

export interface Ranked {
  readonly productId: ProductId;
  readonly reason: FoundReason;
}

const TREND_WEIGHT = 0.1;
const AGAIN_WEIGHT = 0.3;
/** Buyers of an unknown product that are taken to buy again as often as in the whole store. */
const PRIOR_BUYERS = 10;
/** A product that fewer buy again is not recommended to who has it. */
const LEAST_REPEAT_RATE = 0.1;
const SIGNALS = 3;

/** Best first: R(x) = 1/n Σ xᵢ / max(xᵢ, 1), in which no signal counts for more than 1. */
export function rank({ related, trending, owned, repeatRate }: Signals): readonly Ranked[] {
  const found = new Map<ProductId, { score: number; best: number; reason: FoundReason }>();
  const add = (productId: ProductId, signal: number, reason: FoundReason) => {
    const counted = signal / Math.max(signal, 1) / SIGNALS;
    const known = found.get(productId);
    if (known === undefined) found.set(productId, { score: counted, best: counted, reason });
    else {
      known.score += counted;
      if (counted > known.best) Object.assign(known, { best: counted, reason });
    }
  };
  const has = new Map(owned.map((one) => [one.productId, one]));
  const isWanted = (productId: ProductId) => {
    const one = has.get(productId);
    return one === undefined || isBoughtAgain(one, repeatRate);
  };

  for (const { productId, share, reason } of related) if (isWanted(productId)) add(productId, share, reason);
  for (const { productId, share } of trending)
    if (isWanted(productId)) add(productId, TREND_WEIGHT * share, { kind: 'trending' });
  for (const one of owned) {
    const signal = AGAIN_WEIGHT * one.habit * repeatRateOf(one, repeatRate) * Math.sqrt(one.freshness);
    if (isWanted(one.productId)) add(one.productId, signal, { kind: 'bought-before' });
  }
  return [...found]
    .sort(([one, { score }], [other, { score: otherScore }]) => otherScore - score || (one < other ? -1 : 1))
    .map(([productId, { reason }]) => ({
      productId,
      reason: has.has(productId) ? { kind: 'bought-before' } : reason,
    }));
}

/** Whether a product is recommended to who has it. */
export function isBoughtAgain(one: Owned, storeRate: number): boolean {
  return repeatRateOf(one, storeRate) >= LEAST_REPEAT_RATE;
}

/** How many who bought a product buy it again, drawn towards the store's rate while few have. */
function repeatRateOf({ buyers, repeaters }: Owned, storeRate: number): number {
  return (repeaters + PRIOR_BUYERS * storeRate) / (buyers + PRIOR_BUYERS);
}
