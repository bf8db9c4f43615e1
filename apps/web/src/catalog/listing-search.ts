import type { AttributeFilter, ProductFilter, ProductSort } from '@pushcart/client';
import { MAX_FILTER_ATTRIBUTES, MAX_FILTER_VALUES, PRODUCT_SORTS } from '@pushcart/domain';

const MAX_WORDS_LENGTH = 100;
const SLUG = /^[a-z0-9-]{1,120}$/;

/** What a listing shows; it stands in the address. */
export interface ListingSearch extends ProductFilter {
  readonly sort?: ProductSort;
  readonly inStock?: true;
}

/** Reads a listing's filters from an address that anybody may have typed. */
export function parseListingSearch(search: Readonly<Record<string, unknown>>): ListingSearch {
  const category = wordsOf(search.category);
  const [priceFrom, priceTo] = rangeOf(wholeOf(search.priceFrom), wholeOf(search.priceTo));
  const { ratingFrom } = search;
  return withoutNothing({
    category: category !== undefined && SLUG.test(category) ? category : undefined,
    categories: listOf(search.categories, (value) => (SLUG.test(String(value)) ? String(value) : undefined)),
    query: wordsOf(search.query),
    sort: PRODUCT_SORTS.find((known) => known === search.sort),
    brands: listOf(search.brands, wordsOf),
    priceFrom,
    priceTo,
    ratingFrom: typeof ratingFrom === 'number' && ratingFrom >= 1 && ratingFrom <= 5 ? ratingFrom : undefined,
    inStock: search.inStock === true ? true : undefined,
    attributes: attributesOf(search.attributes),
  });
}

/** What narrows the list, without the order it comes in. */
export function filterOf({ sort: _, ...filter }: ListingSearch): ProductFilter {
  return filter;
}

function attributesOf(value: unknown): readonly AttributeFilter[] | undefined {
  const keys = new Set<string>();
  const filters = listOf(value, (each) => {
    const { key: name, values, from, to } = (each ?? {}) as Record<string, unknown>;
    const key = wordsOf(name);
    if (key === undefined || keys.has(key)) return undefined;
    const [least, most] = rangeOf(numberOf(from), numberOf(to));
    const filter = withoutNothing<AttributeFilter>({ key, values: listOf(values, wordsOf), from: least, to: most });
    if (Object.keys(filter).length === 1) return undefined;
    keys.add(key);
    return filter;
  });
  return filters?.slice(0, MAX_FILTER_ATTRIBUTES);
}

function listOf<T>(value: unknown, read: (each: unknown) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const known = value.slice(0, MAX_FILTER_VALUES).map(read);
  const list = [...new Set(known.filter((each) => each !== undefined))];
  return list.length === 0 ? undefined : list;
}

/** A range that ends before it begins is none. */
function rangeOf(from: number | undefined, to: number | undefined): readonly [number | undefined, number | undefined] {
  return from !== undefined && to !== undefined && from > to ? [undefined, undefined] : [from, to];
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Math.abs(value) <= 1e12 ? value : undefined;
}

function wholeOf(value: unknown): number | undefined {
  const number = numberOf(value);
  return number !== undefined && Number.isInteger(number) && number >= 0 ? number : undefined;
}

// A query of digits alone is parsed as a number by the router.
function wordsOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const words = String(value).trim().slice(0, MAX_WORDS_LENGTH);
  return words === '' ? undefined : words;
}

/** The same without fields that say nothing, so that equal searches have one address. */
export function withoutNothing<T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
