import type { AttributeDefinition } from '@pushcart/domain';
import { expect, test } from 'vitest';
import { type DefinitionFields, fieldsOf, readFields } from './definition-fields.ts';

const both = (en: string, zh: string) => ({ en, 'zh-CN': zh });
const material: AttributeDefinition = {
  id: 'a',
  key: 'material',
  kind: 'choice',
  unit: null,
  name: both('Material', '材质'),
  choices: [
    { key: 'oak', name: both('Oak', '橡木') },
    { key: 'glass', name: both('Glass', '玻璃') },
  ],
  isFilterable: true,
};
const read = (changes: Partial<DefinitionFields>) => readFields({ ...fieldsOf(material), ...changes });

test('what is not touched is saved as it was', () => {
  const { id: _, ...draft } = material;

  expect(read({})).toEqual({ draft });
});

test('a unit is that of a number, and choices are those of a choice', () => {
  expect(read({ kind: 'number', unit: ' cm ' })).toMatchObject({ draft: { unit: 'cm', choices: [] } });
  expect(read({ kind: 'boolean', unit: 'cm' })).toMatchObject({ draft: { unit: null, choices: [] } });
});

test.each<[string, Partial<DefinitionFields>]>([
  ['key', { key: 'Big Key' }],
  ['name', { nameZh: ' ' }],
  ['choices', { choices: '' }],
  ['choices', { choices: 'oak | Oak | 橡木\noak | Oak again | 又是橡木' }],
])('a wrong %s is said by its name: %o', (fault, changes) => {
  expect(read(changes)).toEqual({ fault });
});
