import { expect, test } from 'vitest';
import { type ProductDraft, requireProduct, type VariantDraft } from './product-draft.ts';

const both = (text: string) => ({ en: text, 'zh-CN': text });
const variant = (size: string, changes: Partial<VariantDraft> = {}): VariantDraft => ({
  id: null,
  sku: `MUG-${size}`,
  options: { size },
  weightGrams: 300,
  price: 1_000,
  compareAt: null,
  lowStockThreshold: 2,
  ...changes,
});
const draft = (changes: Partial<ProductDraft> = {}): ProductDraft => ({
  slug: 'mug',
  name: both('Mug'),
  description: both(''),
  brand: null,
  tags: [],
  taxClass: 'standard',
  categoryIds: [],
  attributes: [],
  images: [],
  options: [{ key: 'size', name: both('Size'), values: ['s', 'm'].map((key) => ({ key, name: both(key) })) }],
  variants: [variant('s'), variant('m')],
  publishAt: null,
  unpublishAt: null,
  ...changes,
});

test('texts are tidied and tags are the same however they are written', () => {
  const tidy = requireProduct(draft({ name: both(' Mug '), tags: ['Summer', ' summer', 'gift'] }));

  expect(tidy.name.en).toBe('Mug');
  expect(tidy.tags).toEqual(['summer', 'gift']);
});

test.each<[string, Partial<ProductDraft>]>([
  ['slug', { slug: 'Blue Mug' }],
  ['name', { name: { en: 'Mug', 'zh-CN': ' ' } }],
  ['unpublishAt', { publishAt: new Date(2), unpublishAt: new Date(1) }],
  ['variants', { variants: [] }],
  ['variants', { variants: [variant('s'), variant('s', { sku: 'OTHER' })] }],
  ['sku', { variants: [variant('s'), variant('m', { sku: 'MUG-s' })] }],
  ['options', { variants: [variant('xl')] }],
  ['options', { variants: [variant('s', { options: {} })] }],
  ['options', { variants: [variant('s', { options: { size: 's', colour: 'red' } })] }],
  ['price', { variants: [variant('s', { price: 9.99 })] }],
  ['compareAt', { variants: [variant('s', { compareAt: 1_000 })] }],
  ['lowStockThreshold', { variants: [variant('s', { lowStockThreshold: -1 })] }],
])('a wrong %s is refused by its name: %o', (field, changes) => {
  expect(() => requireProduct(draft(changes))).toThrow(
    expect.objectContaining({ reason: 'INVALID_INPUT', details: { field } }),
  );
});
