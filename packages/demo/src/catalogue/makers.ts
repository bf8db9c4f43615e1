import { createHash } from 'node:crypto';
import type { Facts } from './attributes.ts';
import type { AttributeValue, DemoPicture, DemoProduct, DemoVariant, PackShape } from './catalogue.ts';
import { type IconName, iconFile } from './icons.ts';
import { localised, type Pair } from './localised.ts';
import type { Axis, AxisValue, Override } from './options.ts';

/** Price and former price in cents, weight with packaging in grams, opening stock per variant. */
export interface Terms {
  readonly price: number;
  readonly was?: number;
  readonly weight: number;
  readonly stock: number;
}

export interface Picture {
  readonly icon: IconName;
  readonly pack?: PackShape;
  readonly colour?: string;
  readonly hue?: number;
  readonly saturation?: number;
  readonly lying?: boolean;
  readonly count?: 1 | 2 | 3;
}

export interface ProductDraft {
  readonly name: Pair;
  readonly about: Pair;
  readonly terms: Terms;
  /** Popularity from 1 to 10 and the mean of its stars. */
  readonly regard: readonly [popularity: number, quality: number];
  readonly facts: Facts;
  readonly options?: readonly Axis[];
  readonly picture: Picture;
}

type Placed = Omit<DemoProduct, 'category' | 'department'>;

export interface CategoryDraft {
  readonly slug: string;
  readonly name: Pair;
  readonly about: Pair;
  readonly products: readonly Placed[];
}

export interface DepartmentDraft {
  readonly slug: string;
  readonly name: Pair;
  readonly about: Pair;
  readonly categories: readonly CategoryDraft[];
}

export const category = (slug: string, name: Pair, about: Pair, products: readonly Placed[]): CategoryDraft => ({
  slug,
  name,
  about,
  products,
});

export const department = (
  slug: string,
  name: Pair,
  about: Pair,
  categories: readonly CategoryDraft[],
): DepartmentDraft => ({ slug, name, about, categories });

export function product(sku: string, slug: string, draft: ProductDraft): Placed {
  const axes = draft.options ?? [];
  const [popularity, quality] = draft.regard;
  return {
    slug,
    name: localised(draft.name),
    description: localised(draft.about),
    attributes: Object.fromEntries(Object.entries(draft.facts).map(([code, value]) => [code, readFact(value)])),
    options: axes.map(({ code, name, values }) => ({
      code,
      name,
      values: values.map((value) => ({ code: value.code, name: value.name, swatch: value.swatch })),
    })),
    variants: combinations(axes).map((values) => variant(sku, draft.terms, axes, values)),
    popularity,
    quality,
    picture: picture(draft.picture),
  };
}

function readFact(value: Pair | string | number | boolean): AttributeValue {
  return typeof value === 'object' ? localised(value) : value;
}

function combinations(axes: readonly Axis[]): readonly (readonly AxisValue[])[] {
  return axes.reduce<readonly (readonly AxisValue[])[]>(
    (rows, axis) => rows.flatMap((row) => axis.values.map((value) => [...row, value])),
    [[]],
  );
}

function variant(base: string, terms: Terms, axes: readonly Axis[], values: readonly AxisValue[]): DemoVariant {
  const sku = [base, ...values.map((value) => value.code)].join('-');
  const { price, was, weight } = values.reduce((merged, value) => override(merged, value.override), terms);
  const share = values.reduce((product, value) => product * value.share, 1);
  // Shelves are never stocked in round numbers: each SKU strays a little from its plan, always the same way.
  const planned = Math.max(4, Math.round(terms.stock * share * (0.75 + 0.5 * chance(sku, 'amount'))));
  const near = Math.round(planned * (0.35 + 0.3 * chance(sku, 'split')));
  return {
    sku,
    options: Object.fromEntries(axes.map((axis, index) => [axis.code, values[index]?.code ?? ''])),
    price,
    compareAtPrice: was ?? null,
    weightGrams: weight,
    stock: { SZX: near, RTM: planned - near },
    lowStockAt: Math.max(3, Math.round(planned * 0.15)),
  };
}

/** A value with a price of its own is reduced only if it says so itself. */
function override(terms: Terms, change: Override): Terms {
  const { was, ...rest } = terms;
  return { ...rest, ...(was !== undefined && change.price === undefined ? { was } : {}), ...change };
}

function picture({ icon, pack, colour, hue, saturation, lying, count }: Picture): DemoPicture {
  return {
    icon: iconFile(icon),
    pack: pack ?? null,
    colour: colour ?? null,
    hue: hue ?? 0,
    saturation: saturation ?? 1,
    lying: lying ?? false,
    count: count ?? 1,
  };
}

/** A number from 0 to 1 that depends on nothing but the words given. */
function chance(...words: readonly string[]): number {
  return createHash('sha256').update(words.join('|')).digest().readUInt32BE(0) / 0xffffffff;
}
