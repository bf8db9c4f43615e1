import { DomainError } from '../errors.ts';
import type { LocalizedText } from '../locale.ts';
import { requireText } from '../text.ts';
import type { Discount, Promotion, PromotionEffect, PromotionRule, Scope } from './promotion.ts';

export const MAX_TIERS = 10;
export const MAX_SCOPE_IDS = 200;
const MAX_AMOUNT = 1_000_000_000_000;
const MAX_UNITS = 1_000;
const MAX_USES = 1_000_000_000;
const MAX_PRIORITY = 1_000;

/** What staff write down; it becomes a promotion once it has an id. */
export interface PromotionDraft extends Pick<Promotion, 'name' | 'startsAt' | 'endsAt' | 'rule'> {}

/** The draft with its texts tidied; refused when it makes no sense or speaks of amounts in another currency. */
export function requirePromotion(draft: PromotionDraft, storeCurrency: string): PromotionDraft {
  const { rule, startsAt, endsAt } = draft;
  check(startsAt === null || endsAt === null || startsAt < endsAt, 'endsAt', 'A promotion ends after it starts.');
  requireEffect(rule.effect);
  requireScope(rule.scope);
  requireWhole('minSubtotal', rule.minSubtotal, 1, MAX_AMOUNT);
  requireWhole('priority', rule.priority, -MAX_PRIORITY, MAX_PRIORITY);
  requireWhole('totalLimit', rule.totalLimit, 1, MAX_USES);
  requireWhole('perPersonLimit', rule.perPersonLimit, 1, MAX_USES);
  const wanted = speaksOfAmounts(rule) ? storeCurrency : null;
  check(rule.currency === wanted, 'currency', `Amounts of this store are in ${storeCurrency}.`);
  return { ...draft, name: requireName(draft.name) };
}

/** Whether amounts stand in the rule, which are then of one currency. */
export function speaksOfAmounts({ effect, minSubtotal }: Pick<PromotionRule, 'effect' | 'minSubtotal'>): boolean {
  if (minSubtotal !== null) return true;
  switch (effect.kind) {
    case 'percent':
    case 'buy_x_get_y':
      return false;
    case 'fixed':
      return true;
    case 'free_delivery':
      return effect.upTo !== null;
    case 'tiers':
      return effect.by === 'amount' || effect.tiers.some(({ off }) => off.kind === 'fixed');
  }
}

function requireEffect(effect: PromotionEffect): void {
  switch (effect.kind) {
    case 'percent':
    case 'fixed':
      requireDiscount(effect);
      return;
    case 'free_delivery':
      requireWhole('upTo', effect.upTo, 1, MAX_AMOUNT);
      return;
    case 'buy_x_get_y':
      requireWhole('buy', effect.buy, 1, MAX_UNITS);
      requireWhole('get', effect.get, 1, MAX_UNITS);
      requireWhole('basisPoints', effect.basisPoints, 1, 10_000);
      requireWhole('timesPerOrder', effect.timesPerOrder, 1, MAX_UNITS);
      if (effect.getFrom !== null) requireScope(effect.getFrom);
      return;
    case 'tiers': {
      const starts = effect.tiers.map(({ from }) => from);
      check(starts.length >= 1 && starts.length <= MAX_TIERS, 'tiers', `There are 1 to ${MAX_TIERS} tiers.`);
      check(new Set(starts).size === starts.length, 'tiers', 'No two tiers begin at the same point.');
      for (const { from, off } of effect.tiers) {
        requireWhole('from', from, 1, effect.by === 'quantity' ? MAX_UNITS : MAX_AMOUNT);
        requireDiscount(off);
      }
    }
  }
}

function requireDiscount(discount: Discount): void {
  if (discount.kind === 'percent') requireWhole('basisPoints', discount.basisPoints, 1, 10_000);
  else requireWhole('amount', discount.amount, 1, MAX_AMOUNT);
}

function requireScope({ productIds, categoryIds, collectionIds }: Scope): void {
  const count = productIds.length + categoryIds.length + collectionIds.length;
  check(
    count <= MAX_SCOPE_IDS,
    'scope',
    `A promotion names at most ${MAX_SCOPE_IDS} products, categories and collections.`,
  );
}

function requireName(name: LocalizedText): LocalizedText {
  return { en: requireText('name', name.en, { max: 120 }), 'zh-CN': requireText('name', name['zh-CN'], { max: 120 }) };
}

function requireWhole(field: string, value: number | null, min: number, max: number): void {
  if (value === null) return;
  check(
    Number.isInteger(value) && value >= min && value <= max,
    field,
    `The ${field} is a whole number from ${min} to ${max}.`,
  );
}

function check(isRight: boolean, field: string, message: string): void {
  if (!isRight) throw new DomainError('INVALID_INPUT', message, { field });
}
