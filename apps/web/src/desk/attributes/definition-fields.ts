import {
  type AttributeDefinition,
  type AttributeDraft,
  type AttributeKind,
  DomainError,
  requireAttribute,
} from '@pushcart/domain';
import { readOption } from '../products/product-fields.ts';

/** The definition of an attribute as it stands in a form. */
export interface DefinitionFields {
  readonly key: string;
  readonly kind: AttributeKind;
  readonly unit: string;
  readonly nameEn: string;
  readonly nameZh: string;
  /** A choice a line: key | English | Chinese */
  readonly choices: string;
  readonly isFilterable: boolean;
}

export function fieldsOf(attribute: AttributeDefinition | null): DefinitionFields {
  return {
    key: attribute?.key ?? '',
    kind: attribute?.kind ?? 'text',
    unit: attribute?.unit ?? '',
    nameEn: attribute?.name.en ?? '',
    nameZh: attribute?.name['zh-CN'] ?? '',
    choices: attribute?.choices.map(({ key, name }) => [key, name.en, name['zh-CN']].join(' | ')).join('\n') ?? '',
    isFilterable: attribute?.isFilterable ?? true,
  };
}

export type ReadDefinition = { readonly draft: AttributeDraft } | { readonly fault: 'key' | 'name' | 'choices' };

/** The draft that the fields make, or what of them makes no sense. Only a number has a unit, only a choice has choices. */
export function readFields({
  key,
  kind,
  unit,
  nameEn,
  nameZh,
  choices,
  isFilterable,
}: DefinitionFields): ReadDefinition {
  const { values } = readOption({ key, en: nameEn, zh: nameZh, values: choices });
  if (kind === 'choice' && values.length === 0) return { fault: 'choices' };
  try {
    return {
      draft: requireAttribute({
        key: key.trim(),
        kind,
        unit: kind === 'number' && unit.trim() !== '' ? unit.trim() : null,
        name: { en: nameEn, 'zh-CN': nameZh },
        choices: kind === 'choice' ? values : [],
        isFilterable,
      }),
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { field } = error.details;
    return { fault: field === 'key' || field === 'choices' ? field : 'name' };
  }
}
