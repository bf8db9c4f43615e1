import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Localised } from './catalogue.ts';
import { toFlashSale } from './flash-sale.ts';
import { catalogue } from './index.ts';

const { products, categories, attributes } = catalogue;
const variants = products.flatMap((product) => product.variants);
const han = /\p{Script=Han}/u;

const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

/** Texts that are missing, untranslated or without a Chinese character. */
const unspoken = (texts: readonly Localised[]): readonly Localised[] =>
  texts.filter((text) => text.en.trim() === '' || text.en === text['zh-CN'] || !han.test(text['zh-CN']));

describe('the demo catalogue', () => {
  it('is a department store: at least 240 products, a dozen departments, 50 products with variants', () => {
    expect(products.length).toBeGreaterThanOrEqual(240);
    expect(categories.filter((category) => category.parent === null).length).toBeGreaterThanOrEqual(12);
    expect(products.filter((product) => product.variants.length > 1).length).toBeGreaterThanOrEqual(50);
  });

  it('gives every product, category and variant an address of its own', () => {
    expect(repeated(products.map((product) => product.slug))).toEqual([]);
    expect(repeated(categories.map((category) => category.slug))).toEqual([]);
    expect(repeated(variants.map((variant) => variant.sku))).toEqual([]);
    expect(variants.filter((variant) => !/^[A-Z]{3}-[A-Z0-9]{4}(-[A-Z0-9]+)*$/.test(variant.sku))).toEqual([]);
  });

  it('hangs every product in a category below its department', () => {
    const parents = new Map(categories.map((category) => [category.slug, category.parent]));

    expect(products.filter((product) => parents.get(product.category) !== product.department)).toEqual([]);
    expect(products.filter((product) => parents.get(product.department) !== null)).toEqual([]);
  });

  it('finds every icon in the icon package', () => {
    const manifest = createRequire(import.meta.url).resolve('@lobehub/fluent-emoji-3d/package.json');
    const files = new Set(readdirSync(join(dirname(manifest), 'assets')));

    expect(products.filter((product) => !files.has(product.picture.icon))).toEqual([]);
  });

  it('speaks both languages, and neither by copying the other', () => {
    expect(unspoken(products.flatMap(({ name, description }) => [name, description]))).toEqual([]);
    expect(unspoken(categories.flatMap(({ name, description }) => [name, description]))).toEqual([]);
    expect(unspoken(attributes.map(({ name }) => name))).toEqual([]);
    expect(unspoken(catalogue.deliveryMethods.flatMap(({ name, description }) => [name, description]))).toEqual([]);
  });

  it('describes no two products alike, in sentences rather than in a word', () => {
    expect(repeated(products.map((product) => product.description.en))).toEqual([]);
    expect(repeated(products.map((product) => product.description['zh-CN']))).toEqual([]);
    expect(repeated(products.map((product) => product.name.en))).toEqual([]);
    expect(products.map(({ description }) => description.en).filter((text) => text.length < 60)).toEqual([]);
    expect(products.map(({ description }) => description['zh-CN']).filter((text) => text.length < 25)).toEqual([]);
  });

  it('asks a price above nothing, and strikes out only higher ones', () => {
    expect(variants.filter(({ price }) => !Number.isInteger(price) || price <= 0)).toEqual([]);
    expect(variants.filter(({ price, compareAtPrice }) => compareAtPrice !== null && compareAtPrice <= price)).toEqual(
      [],
    );
  });

  it('opens with stock in whole units above the warning level, and weighs what it ships', () => {
    const codes = catalogue.warehouses.map((warehouse) => warehouse.code).sort();
    for (const variant of variants) {
      const amounts = Object.values(variant.stock);
      expect(Object.keys(variant.stock).sort()).toEqual(codes);
      expect(amounts.every((amount) => Number.isInteger(amount) && amount >= 0)).toBe(true);
      expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeGreaterThan(variant.lowStockAt);
      expect(variant.weightGrams).toBeGreaterThan(0);
    }
  });

  it('has exactly one variant for each combination of options', () => {
    for (const { options, variants: own } of products) {
      const expected = options.reduce((count, option) => count * option.values.length, 1);
      const chosen = own.map((variant) => options.map((option) => variant.options[option.code]).join('/'));
      const known = own.every((variant) =>
        options.every((option) => option.values.some((value) => value.code === variant.options[option.code])),
      );
      expect({ count: own.length, distinct: new Set(chosen).size, known }).toEqual({
        count: expected,
        distinct: expected,
        known: true,
      });
    }
  });

  it('states attributes that fit their kind', () => {
    const byCode = new Map(attributes.map((attribute) => [attribute.code, attribute]));
    const fits = (code: string, value: unknown): boolean => {
      const attribute = byCode.get(code);
      if (!attribute) return false;
      if (attribute.kind === 'choice') return typeof value === 'string' && value in attribute.choices;
      if (attribute.kind === 'text') return typeof value === 'object' && value !== null && 'en' in value;
      return typeof value === attribute.kind;
    };
    const misfits = products.flatMap((product) =>
      Object.entries(product.attributes)
        .filter(([code, value]) => !fits(code, value))
        .map(([code]) => `${product.slug}: ${code}`),
    );

    expect(misfits).toEqual([]);
    expect(products.filter((product) => Object.keys(product.attributes).length === 0)).toEqual([]);
  });

  it('rates popularity from 1 to 10 and quality within the stars', () => {
    expect(products.filter(({ popularity }) => popularity < 1 || popularity > 10)).toEqual([]);
    expect(products.filter(({ quality }) => quality < 1 || quality > 5)).toEqual([]);
  });

  it('sells cheaper in the flash sale, and no more there than there is', () => {
    const { items } = toFlashSale(new Date(0));
    const found = items.map(({ sku }) => variants.find((variant) => variant.sku === sku));
    const units = (stock: Readonly<Record<string, number>> = {}) => Object.values(stock).reduce((a, b) => a + b, 0);

    expect(items.filter(({ price }, index) => price >= (found[index]?.price ?? 0))).toEqual([]);
    expect(items.filter(({ quota }, index) => quota > units(found[index]?.stock))).toEqual([]);
  });
});
