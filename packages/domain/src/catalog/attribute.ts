import { DomainError } from '../errors.ts';
import type { AttributeId } from '../ids.ts';
import type { LocalizedText } from '../locale.ts';
import { requireKey, requireLocalized } from './catalog-text.ts';

export const ATTRIBUTE_KINDS = ['text', 'number', 'choice', 'boolean'] as const;
export type AttributeKind = (typeof ATTRIBUTE_KINDS)[number];

const MAX_CHOICES = 200;
const MAX_NUMBER = 1e12;
/** Characters, in each language. */
export const MAX_ATTRIBUTE_TEXT = 500;

export interface AttributeChoice {
  readonly key: string;
  readonly name: LocalizedText;
}

/** What a product has of an attribute, by the attribute's kind. */
export type AttributeValue =
  | { readonly text: LocalizedText }
  | { readonly number: number }
  | { readonly choice: AttributeChoice }
  | { readonly boolean: boolean };

/** What staff write down; its key and kind stay once it is made. */
export interface AttributeDraft {
  readonly key: string;
  readonly kind: AttributeKind;
  readonly unit: string | null;
  readonly name: LocalizedText;
  /** Of a choice; none for other kinds. */
  readonly choices: readonly AttributeChoice[];
  /** Whether shoppers narrow lists by it; a text never is. */
  readonly isFilterable: boolean;
}

export interface AttributeDefinition extends AttributeDraft {
  readonly id: AttributeId;
}

export function requireAttribute(draft: AttributeDraft): AttributeDraft {
  const choices = draft.choices.map(({ key, name }) => ({
    key: requireKey('choices', key),
    name: requireLocalized('choices', name, 120),
  }));
  const isRight =
    choices.length <= MAX_CHOICES &&
    new Set(choices.map(({ key }) => key)).size === choices.length &&
    (draft.kind === 'choice' || choices.length === 0);
  if (!isRight) {
    throw new DomainError('INVALID_INPUT', 'Only a choice has choices, each once.', { field: 'choices' });
  }
  return {
    ...draft,
    key: requireKey('key', draft.key),
    name: requireLocalized('name', draft.name, 120),
    choices,
    isFilterable: draft.isFilterable && draft.kind !== 'text',
  };
}

/** The value as the attribute's kind has it; refused when it is of another kind, or none of the choices. */
export function requireAttributeValue(
  { key, kind, choices }: Pick<AttributeDefinition, 'key' | 'kind' | 'choices'>,
  value: AttributeValue,
): AttributeValue {
  if (kind === 'text' && 'text' in value)
    return { text: requireLocalized('attributes', value.text, MAX_ATTRIBUTE_TEXT) };
  if (kind === 'boolean' && 'boolean' in value) return value;
  if (kind === 'number' && 'number' in value && Math.abs(value.number) <= MAX_NUMBER) return value;
  if (kind === 'choice' && 'choice' in value) {
    const known = choices.find((choice) => choice.key === value.choice.key);
    if (known !== undefined) return { choice: known };
  }
  throw new DomainError('INVALID_INPUT', `This is no value of ${key}.`, { field: 'attributes', key });
}
