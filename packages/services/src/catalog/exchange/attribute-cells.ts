import {
  type AttributeColumn,
  type AttributeDefinition,
  type AttributeValue,
  DomainError,
  type ImportError,
  MAX_ATTRIBUTE_TEXT,
  requireAttributeValue,
} from '@pushcart/domain';

/** The columns that the attributes have in a file. */
export function attributeColumns(attributes: readonly AttributeDefinition[]): readonly AttributeColumn[] {
  return attributes.flatMap(({ key, kind }) =>
    kind === 'text' ? [columnOf(key), chineseColumnOf(key)] : [columnOf(key)],
  );
}

export const columnOf = (key: string): AttributeColumn => `attribute.${key}`;
export const chineseColumnOf = (key: string): AttributeColumn => `attribute.${key}.zh-CN`;

/** The cells of a value, as `readValue` reads them. */
export function attributeCells({ key }: AttributeDefinition, value: AttributeValue): Readonly<Record<string, string>> {
  if ('text' in value) return { [columnOf(key)]: value.text.en, [chineseColumnOf(key)]: value.text['zh-CN'] };
  if ('choice' in value) return { [columnOf(key)]: value.choice.key };
  return { [columnOf(key)]: String('number' in value ? value.number : value.boolean) };
}

export type ReadValue = { readonly value: AttributeValue } | { readonly problem: ImportError['problem'] };

/**
 * What a cell that is not empty says by the attribute's kind.
 *
 * @param chinese undefined when the file has no column for it
 * @param before a choice that is none any more may stay, and so may words in Chinese that the file does not name
 */
export function readValue(
  attribute: AttributeDefinition,
  cell: string,
  chinese: string | undefined,
  before: AttributeValue | undefined,
): ReadValue {
  switch (attribute.kind) {
    case 'text': {
      const known = before !== undefined && 'text' in before && before.text.en === cell ? before.text['zh-CN'] : cell;
      const text = { en: cell, 'zh-CN': chinese === undefined ? known : chinese || cell };
      const isLong = Object.values(text).some(({ length }) => length > MAX_ATTRIBUTE_TEXT);
      return isLong ? { problem: 'too_long' } : valid(attribute, { text }, 'invalid');
    }
    case 'number':
      if (!/^-?\d+(\.\d+)?(e-?\d+)?$/i.test(cell)) return { problem: 'not_a_number' };
      return valid(attribute, { number: Number(cell) }, 'not_a_number');
    case 'boolean':
      if (cell !== 'true' && cell !== 'false') return { problem: 'not_true_or_false' };
      return { value: { boolean: cell === 'true' } };
    case 'choice': {
      if (before !== undefined && 'choice' in before && before.choice.key === cell) return { value: before };
      return valid(attribute, { choice: { key: cell, name: { en: cell, 'zh-CN': cell } } }, 'unknown_choice');
    }
  }
}

function valid(attribute: AttributeDefinition, value: AttributeValue, problem: ImportError['problem']): ReadValue {
  try {
    return { value: requireAttributeValue(attribute, value) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { problem };
  }
}
