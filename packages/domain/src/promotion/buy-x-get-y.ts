import type { PromotionLine } from './discounts.ts';
import { isInScope } from './eligibility.ts';
import type { PromotionEffect, Scope } from './promotion.ts';

type BuyXGetY = Extract<PromotionEffect, { kind: 'buy_x_get_y' }>;

interface Deal {
  /** How many units of each line are given. */
  readonly units: readonly number[];
  /** Units to add before anything is given; 0 when something is. */
  readonly missing: number;
}

/**
 * Gives the cheapest units there are to give, as often as enough other units are bought beside them. A unit is bought or
 * given, never both; of equal prices the earlier line gives first.
 */
export function givenUnits(effect: BuyXGetY, scope: Scope, lines: readonly PromotionLine[]): Deal {
  const { buy, get, getFrom, timesPerOrder } = effect;
  const isBought = lines.map((line) => isInScope(scope, line));
  const bought = lines.map(({ quantity }, index) => (isBought[index] ? quantity : 0));
  const givable = lines.map((line) => (isInScope(getFrom ?? scope, line) ? line.quantity : 0));
  const cheapestFirst = lines
    .map(({ unitPrice }, index) => ({ index, price: unitPrice.amount }))
    .sort((a, b) => a.price - b.price || a.index - b.index)
    .map(({ index }) => index);

  const giving = (times: number) => take(times * get, givable, cheapestFirst);
  const missingFor = (times: number) => {
    const given = giving(times);
    const left = sum(bought) - sum(given.filter((_units, index) => isBought[index]));
    return times * get - sum(given) + Math.max(times * buy - left, 0);
  };

  // Each time more gives more and leaves less that counts as bought: what is possible is possible less often too.
  let possible = 0;
  let impossible = 1 + Math.min(Math.floor(sum(givable) / get), timesPerOrder ?? Number.MAX_SAFE_INTEGER);
  while (impossible - possible > 1) {
    const times = Math.floor((possible + impossible) / 2);
    if (missingFor(times) === 0) possible = times;
    else impossible = times;
  }
  return { units: giving(possible), missing: possible > 0 ? 0 : missingFor(1) };
}

/** So many units out of what there is, line after line. */
function take(wanted: number, available: readonly number[], order: readonly number[]): readonly number[] {
  const taken = available.map(() => 0);
  let left = wanted;
  for (const index of order) {
    const units = Math.min(available[index] ?? 0, left);
    taken[index] = units;
    left -= units;
  }
  return taken;
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
