import { DomainError } from '../errors.ts';
import { requireText } from '../text.ts';

/** How many values of one kind a list is asked for at once, and of how many attributes. */
export const MAX_FILTER_VALUES = 20;
export const MAX_FILTER_ATTRIBUTES = 10;
const MAX_NUMBER = 1e12;

/** Some of an attribute's values (keys of choices, `true` and `false`), or a range of a number; both ends count. */
export interface AttributeFilter {
  readonly key: string;
  readonly values?: readonly string[] | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** What a list of products is narrowed to. Values of one kind add up, different kinds narrow each other. */
export interface ProductFilter {
  readonly query?: string | undefined;
  /** Category slug; products of categories below it count. */
  readonly category?: string | undefined;
  /** Slugs of categories, of which each product is in one at least, or below it. */
  readonly categories?: readonly string[] | undefined;
  readonly brands?: readonly string[] | undefined;
  /** What the cheapest variant costs, in minor units of the currency that prices are asked in. */
  readonly priceFrom?: number | undefined;
  readonly priceTo?: number | undefined;
  /** The least average of its stars, 1 to 5. */
  readonly ratingFrom?: number | undefined;
  readonly inStock?: boolean | undefined;
  readonly attributes?: readonly AttributeFilter[] | undefined;
}

/** The filter as it can be looked for: texts without surrounding space, each value once. */
export function requireProductFilter(filter: ProductFilter): ProductFilter {
  const { query, category, categories, brands, priceFrom, priceTo, ratingFrom, inStock, attributes } = filter;
  requireRange('priceFrom', priceFrom, priceTo, (price) => Number.isInteger(price) && price >= 0);
  if (ratingFrom !== undefined && !(ratingFrom >= 1 && ratingFrom <= 5)) {
    throw wrong('ratingFrom', 'Stars go from 1 to 5.');
  }
  return {
    query: requireText('query', query ?? '', { min: 0, max: 200 }),
    category: category === undefined ? undefined : requireText('category', category, { max: 120 }),
    categories: requireValues('categories', categories),
    brands: requireValues('brands', brands),
    priceFrom,
    priceTo,
    ratingFrom,
    inStock,
    attributes: requireAttributes(attributes ?? []),
  };
}

function requireAttributes(attributes: readonly AttributeFilter[]): readonly AttributeFilter[] {
  const keys = new Set(attributes.map(({ key }) => key));
  if (keys.size !== attributes.length || keys.size > MAX_FILTER_ATTRIBUTES) {
    throw wrong('attributes', `Ask for at most ${MAX_FILTER_ATTRIBUTES} attributes, each once.`);
  }
  return attributes.map(({ key, values, from, to }) => {
    requireRange('attributes', from, to, Number.isFinite);
    if (values === undefined && from === undefined && to === undefined) {
      throw wrong('attributes', 'Ask for values of an attribute, or for a range.');
    }
    return {
      key: requireText('attributes', key, { max: 60 }),
      values: values === undefined ? undefined : requireValues('attributes', values),
      from,
      to,
    };
  });
}

function requireValues(field: string, values: readonly string[] = []): readonly string[] {
  if (values.length > MAX_FILTER_VALUES) throw wrong(field, `Choose at most ${MAX_FILTER_VALUES}.`);
  return [...new Set(values.map((value) => requireText(field, value, { max: 120 })))];
}

function requireRange(
  field: string,
  from: number | undefined,
  to: number | undefined,
  isValid: (end: number) => boolean,
): void {
  for (const end of [from, to]) {
    if (end !== undefined && !(isValid(end) && Math.abs(end) <= MAX_NUMBER))
      throw wrong(field, 'This is no such number.');
  }
  if (from !== undefined && to !== undefined && from > to) throw wrong(field, 'The range ends before it begins.');
}

function wrong(field: string, message: string): DomainError {
  return new DomainError('INVALID_INPUT', message, { field });
}
