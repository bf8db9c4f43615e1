import { DomainError } from '../errors.ts';
import type { AttributeId, CategoryId, CollectionId } from '../ids.ts';
import type { LocalizedText } from '../locale.ts';
import { requireText } from '../text.ts';
import { requireLocalized, requireSlug } from './catalog-text.ts';

export const MAX_CONDITIONS = 20;
const MAX_AMOUNT = 1_000_000_000_000;

export type CollectionCondition =
  /** In the category or below it. */
  | { readonly kind: 'category'; readonly categoryId: CategoryId }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'brand'; readonly brand: string }
  /** What the cheapest variant costs now, in minor units of the store's currency; both ends count. */
  | { readonly kind: 'price'; readonly min: number | null; readonly max: number | null }
  /** A text or choice in either language, the key of a choice, or `true` and `false`; capitals do not matter. */
  | { readonly kind: 'attribute'; readonly attributeId: AttributeId; readonly equals: string }
  | {
      readonly kind: 'attribute-range';
      readonly attributeId: AttributeId;
      readonly min: number | null;
      readonly max: number | null;
    };

export interface CollectionRule {
  readonly match: 'all' | 'any';
  readonly conditions: readonly CollectionCondition[];
}

export interface CollectionDraft {
  readonly slug: string;
  readonly name: LocalizedText;
  readonly rule: CollectionRule;
}

export interface CollectionView extends CollectionDraft {
  readonly id: CollectionId;
  readonly version: number;
  /** Active products in it now. */
  readonly productCount: number;
}

export function requireCollection(draft: CollectionDraft): CollectionDraft {
  return {
    slug: requireSlug(draft.slug),
    name: requireLocalized('name', draft.name, 120),
    rule: requireCollectionRule(draft.rule),
  };
}

export function requireCollectionRule({ match, conditions }: CollectionRule): CollectionRule {
  if (conditions.length === 0 || conditions.length > MAX_CONDITIONS) {
    throw wrong(`A collection has 1 to ${MAX_CONDITIONS} conditions.`);
  }
  return { match, conditions: conditions.map(requireCondition) };
}

function requireCondition(condition: CollectionCondition): CollectionCondition {
  switch (condition.kind) {
    case 'category':
      return condition;
    case 'tag':
      return { ...condition, tag: requireText('tag', condition.tag, { max: 60 }).toLowerCase() };
    case 'brand':
      return { ...condition, brand: requireText('brand', condition.brand, { max: 120 }) };
    case 'attribute':
      return { ...condition, equals: requireText('equals', condition.equals, { max: 500 }) };
    case 'price':
      requireRange(condition, (end) => Number.isInteger(end) && end >= 0 && end <= MAX_AMOUNT);
      return condition;
    case 'attribute-range':
      requireRange(condition, Number.isFinite);
      return condition;
  }
}

function requireRange(
  { min, max }: { readonly min: number | null; readonly max: number | null },
  isEnd: (end: number) => boolean,
): void {
  const ends = [min, max].filter((end) => end !== null);
  const isOrdered = min === null || max === null || min <= max;
  if (ends.length === 0 || !ends.every(isEnd) || !isOrdered) throw wrong('A range has an end, and its ends in order.');
}

function wrong(message: string): DomainError {
  return new DomainError('INVALID_INPUT', message, { field: 'rule' });
}
