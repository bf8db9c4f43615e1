import { type Money, money } from '../money.ts';
import type { AppliedPromotion, Discounts, PromotionContext, PromotionLine, UnappliedPromotion } from './discounts.ts';
import { couponFor, whyNot } from './eligibility.ts';
import type { Promotion } from './promotion.ts';
import { type Remaining, takeOff } from './take-off.ts';

/**
 * Takes promotions off a cart. Those that stack are taken one after the other, by priority, each off what the ones before
 * left; an exclusive one stands alone. Of these choices the one with the highest priority is made, and of equal ones the
 * one that saves the shopper most. The same cart gives the same discounts, whatever order the promotions come in.
 */
export function applyPromotions(
  lines: readonly PromotionLine[],
  delivery: Money,
  promotions: readonly Promotion[],
  context: PromotionContext,
): Discounts {
  const { currency } = delivery;
  const ranked = [...promotions].sort(byRank);
  const checked = ranked.map((promotion) => ({ promotion, why: whyNot(promotion, lines, currency, context) }));
  const refused = checked.flatMap(({ promotion, why }) =>
    why === null ? [] : [{ ...named(promotion, context), why }],
  );
  const eligible = checked.flatMap(({ promotion, why }) => (why === null ? [promotion] : []));

  const choices = [
    eligible.filter(({ rule }) => rule.stacking === 'stackable'),
    ...eligible.filter(({ rule }) => rule.stacking === 'exclusive').map((promotion) => [promotion]),
  ].map((choice) => applyInTurn(choice, lines, delivery, context));
  const [best = nothing(lines, currency), ...others] = choices.sort(byAdvantage);
  const outdone = others.flatMap(({ discounts }) => [
    ...discounts.applied.map(({ promotionId, name, code, effect }) => ({
      ...{ promotionId, name, code, effect },
      why: { kind: 'goes_with_no_other' } as const,
    })),
    ...discounts.unapplied,
  ]);
  return { ...best.discounts, unapplied: [...best.discounts.unapplied, ...outdone, ...refused] };
}

interface Choice {
  readonly discounts: Discounts;
  /** The highest among those that took something off. */
  readonly priority: number;
}

function applyInTurn(
  promotions: readonly Promotion[],
  lines: readonly PromotionLine[],
  delivery: Money,
  context: PromotionContext,
): Choice {
  const { currency } = delivery;
  const applied: AppliedPromotion[] = [];
  const unapplied: UnappliedPromotion[] = [];
  let remaining: Remaining = {
    lines: lines.map(({ unitPrice, quantity }) => money(unitPrice.amount * quantity, currency).amount),
    delivery: delivery.amount,
  };
  let priority = Number.NEGATIVE_INFINITY;
  for (const promotion of promotions) {
    const off = takeOff(promotion.rule, lines, remaining, currency);
    if ('kind' in off) {
      unapplied.push({ ...named(promotion, context), why: off });
      continue;
    }
    const amount = sumOf(off);
    if (amount === 0) {
      unapplied.push({ ...named(promotion, context), why: { kind: 'nothing_left' } });
      continue;
    }
    applied.push({ ...named(promotion, context), amount: money(amount, currency), ...off });
    priority = Math.max(priority, promotion.rule.priority);
    remaining = {
      lines: remaining.lines.map((left, index) => left - (off.lines[index] ?? 0)),
      delivery: remaining.delivery - off.delivery,
    };
  }
  return { priority, discounts: { ...sumUp(applied, lines, currency), unapplied } };
}

function sumUp(
  applied: readonly AppliedPromotion[],
  lines: readonly PromotionLine[],
  currency: string,
): Omit<Discounts, 'unapplied'> {
  return {
    applied,
    lines: lines.map((_line, index) => applied.reduce((sum, promotion) => sum + (promotion.lines[index] ?? 0), 0)),
    delivery: applied.reduce((sum, promotion) => sum + promotion.delivery, 0),
    total: money(
      applied.reduce((sum, promotion) => sum + promotion.amount.amount, 0),
      currency,
    ),
  };
}

function nothing(lines: readonly PromotionLine[], currency: string): Choice {
  return { priority: Number.NEGATIVE_INFINITY, discounts: { ...sumUp([], lines, currency), unapplied: [] } };
}

/** Ids grow with time: of equal priorities the older promotion comes first. */
function byRank(a: Promotion, b: Promotion): number {
  return b.rule.priority - a.rule.priority || (a.id < b.id ? -1 : 1);
}

function byAdvantage(a: Choice, b: Choice): number {
  if (a.priority !== b.priority) return a.priority > b.priority ? -1 : 1;
  return b.discounts.total.amount - a.discounts.total.amount;
}

function named(promotion: Promotion, context: PromotionContext) {
  const { id, name, rule } = promotion;
  const code = rule.needsCoupon ? (couponFor(promotion, context.coupons)?.code ?? null) : null;
  return { promotionId: id, name, code, effect: rule.effect.kind };
}

function sumOf({ lines, delivery }: Remaining): number {
  return lines.reduce((sum, amount) => sum + amount, delivery);
}
