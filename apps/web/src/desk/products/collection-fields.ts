import {
  amountText,
  type CollectionCondition,
  type CollectionDraft,
  type CollectionView,
  DomainError,
  parseAmount,
  requireCollection,
} from '@pushcart/domain';

export const CONDITION_KINDS = ['category', 'tag', 'brand', 'price', 'attribute', 'attribute-range'] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

export interface ConditionFields {
  readonly kind: ConditionKind;
  /** A category or an attribute. */
  readonly id: string;
  readonly words: string;
  readonly min: string;
  readonly max: string;
}

/** A collection as it stands in a form. */
export interface CollectionFields {
  readonly nameEn: string;
  readonly nameZh: string;
  readonly slug: string;
  readonly match: 'all' | 'any';
  readonly conditions: readonly ConditionFields[];
}

export const EMPTY_CONDITION: ConditionFields = { kind: 'tag', id: '', words: '', min: '', max: '' };

export function fieldsOf(collection: CollectionView | null, currency: string): CollectionFields {
  return {
    nameEn: collection?.name.en ?? '',
    nameZh: collection?.name['zh-CN'] ?? '',
    slug: collection?.slug ?? '',
    match: collection?.rule.match ?? 'all',
    conditions: collection?.rule.conditions.map((one) => conditionFields(one, currency)) ?? [EMPTY_CONDITION],
  };
}

function conditionFields(condition: CollectionCondition, currency: string): ConditionFields {
  const fields = { ...EMPTY_CONDITION, kind: condition.kind };
  const number = (end: number | null) => (end === null ? '' : String(end));
  const amount = (end: number | null) => (end === null ? '' : amountText(end, currency));
  switch (condition.kind) {
    case 'category':
      return { ...fields, id: condition.categoryId };
    case 'tag':
      return { ...fields, words: condition.tag };
    case 'brand':
      return { ...fields, words: condition.brand };
    case 'price':
      return { ...fields, min: amount(condition.min), max: amount(condition.max) };
    case 'attribute':
      return { ...fields, id: condition.attributeId, words: condition.equals };
    case 'attribute-range':
      return { ...fields, id: condition.attributeId, min: number(condition.min), max: number(condition.max) };
  }
}

/** The draft that the fields make; null while they make no sense. */
export function readFields(fields: CollectionFields, currency: string): CollectionDraft | null {
  const draft: CollectionDraft = {
    slug: fields.slug.trim(),
    name: { en: fields.nameEn, 'zh-CN': fields.nameZh },
    rule: { match: fields.match, conditions: fields.conditions.map((one) => readCondition(one, currency)) },
  };
  if (fields.conditions.some(({ kind, id }) => needsId(kind) && id === '')) return null;
  try {
    return requireCollection(draft);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

export function needsId(kind: ConditionKind): boolean {
  return kind === 'category' || kind === 'attribute' || kind === 'attribute-range';
}

export function needsRange(kind: ConditionKind): boolean {
  return kind === 'price' || kind === 'attribute-range';
}

function readCondition({ kind, id, words, min, max }: ConditionFields, currency: string): CollectionCondition {
  const end = (text: string, read: (text: string) => number) => (text.trim() === '' ? null : read(text.trim()));
  const amount = (text: string) => parseAmount(text.replace(',', '.'), currency) ?? Number.NaN;
  switch (kind) {
    case 'category':
      return { kind, categoryId: id };
    case 'tag':
      return { kind, tag: words };
    case 'brand':
      return { kind, brand: words };
    case 'price':
      return { kind, min: end(min, amount), max: end(max, amount) };
    case 'attribute':
      return { kind, attributeId: id, equals: words };
    case 'attribute-range':
      return { kind, attributeId: id, min: end(min, Number), max: end(max, Number) };
  }
}
