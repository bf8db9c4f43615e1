import { allocate, proportion } from '../allocate.ts';
import { givenUnits } from './buy-x-get-y.ts';
import type { PromotionLine, PromotionRefusal } from './discounts.ts';
import { belowMinimum, isInScope, unitsOf, worthOf } from './eligibility.ts';
import type { Discount, PromotionEffect, PromotionRule } from './promotion.ts';

/** What lines and delivery still cost after the promotions before; minor units. */
export interface Remaining {
  readonly lines: readonly number[];
  readonly delivery: number;
}

export type TakenOff = Remaining | PromotionRefusal;

/** What one promotion takes off, never more than there is; or what is missing for it. */
export function takeOff(
  { effect, scope }: Pick<PromotionRule, 'effect' | 'scope'>,
  lines: readonly PromotionLine[],
  remaining: Remaining,
  currency: string,
): TakenOff {
  const goods = lines.map((line) => isInScope(scope, line));
  const inScope = lines.filter((_line, index) => goods[index]);
  const offGoods = (discount: Discount): TakenOff =>
    off(
      discount,
      remaining.lines.map((amount, index) => (goods[index] ? amount : 0)),
    );
  switch (effect.kind) {
    case 'percent':
    case 'fixed':
      return offGoods(effect);
    case 'free_delivery':
      return {
        lines: lines.map(() => 0),
        delivery: Math.min(remaining.delivery, effect.upTo ?? remaining.delivery),
      };
    case 'buy_x_get_y':
      return giveUnits(effect, scope, lines, remaining);
    case 'tiers': {
      const reached = effect.by === 'quantity' ? unitsOf(inScope) : worthOf(inScope);
      const tier = highestTier(effect, reached);
      if (tier !== null) return offGoods(tier);
      return missingToFirstTier(effect, inScope, reached, currency);
    }
  }
}

function off(discount: Discount, amounts: readonly number[]): Remaining {
  const whole = amounts.reduce((sum, amount) => sum + amount, 0);
  const wanted = discount.kind === 'fixed' ? discount.amount : proportion(whole, discount.basisPoints, 10_000);
  return { lines: allocate(Math.min(wanted, whole), amounts), delivery: 0 };
}

type Tiers = Extract<PromotionEffect, { kind: 'tiers' }>;

function highestTier({ tiers }: Tiers, reached: number): Discount | null {
  const open = tiers.filter(({ from }) => from <= reached);
  const [first] = open;
  if (first === undefined) return null;
  return open.reduce((highest, tier) => (tier.from > highest.from ? tier : highest), first).off;
}

function missingToFirstTier(
  { by, tiers }: Tiers,
  inScope: readonly PromotionLine[],
  reached: number,
  currency: string,
): PromotionRefusal {
  const lowest = Math.min(...tiers.map(({ from }) => from));
  const short = by === 'amount' ? belowMinimum(lowest, inScope, currency) : null;
  return short ?? { kind: 'too_few_goods', missing: lowest - reached };
}

type BuyXGetY = Extract<PromotionEffect, { kind: 'buy_x_get_y' }>;

function giveUnits(
  effect: BuyXGetY,
  scope: PromotionRule['scope'],
  lines: readonly PromotionLine[],
  remaining: Remaining,
): TakenOff {
  const { units, missing } = givenUnits(effect, scope, lines);
  if (missing > 0) return { kind: 'too_few_goods', missing };
  // A unit of a line that is discounted already costs its part of what the line still costs.
  const worth = lines.map(({ quantity }, index) =>
    proportion(remaining.lines[index] ?? 0, units[index] ?? 0, quantity),
  );
  return off({ kind: 'percent', basisPoints: effect.basisPoints }, worth);
}
