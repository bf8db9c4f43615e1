import type { CollectionView } from '@pushcart/domain';
import { expect, test } from 'vitest';
import { fieldsOf, readFields } from './collection-fields.ts';

const collection: CollectionView = {
  id: 'c1',
  version: 2,
  productCount: 3,
  slug: 'gifts',
  name: { en: 'Gifts', 'zh-CN': '礼物' },
  rule: {
    match: 'any',
    conditions: [
      { kind: 'category', categoryId: 'home' },
      { kind: 'tag', tag: 'gift' },
      { kind: 'price', min: null, max: 1_250 },
      { kind: 'attribute', attributeId: 'material', equals: 'steel' },
      { kind: 'attribute-range', attributeId: 'litres', min: 0.5, max: 2 },
    ],
  },
};

test('a rule that nobody touched is read as it was', () => {
  const { slug, name, rule } = collection;

  expect(readFields(fieldsOf(collection, 'EUR'), 'EUR')).toEqual({ slug, name, rule });
});

test('a condition without its other half makes no rule', () => {
  const fields = fieldsOf(collection, 'EUR');
  const only = (kind: 'category' | 'tag' | 'price') => ({
    ...fields,
    conditions: [{ kind, id: '', words: ' ', min: '', max: '' }],
  });

  expect(readFields(only('category'), 'EUR')).toBeNull();
  expect(readFields(only('tag'), 'EUR')).toBeNull();
  expect(readFields(only('price'), 'EUR')).toBeNull();
});
