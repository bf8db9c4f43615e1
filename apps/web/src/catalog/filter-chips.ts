import type { AttributeFilter, CategoryView, LocalizedText, ProductFacets } from '@pushcart/client';
import { changed, chosenOf, type ListingChange, withAttribute, without } from './listing-change.ts';
import type { ListingSearch } from './listing-search.ts';

/** One thing that narrows the list, and what takes it away. */
export interface FilterChip {
  readonly key: string;
  readonly name: string;
  readonly without: ListingChange;
}

export interface ChipWords {
  text(text: LocalizedText): string;
  /** A range of which an end may be open. */
  range(from: string | undefined, to: string | undefined): string;
  price(amount: number): string;
  stars(from: number): string;
  unit(unit: string): string;
  readonly inStock: string;
}

interface Known {
  readonly categories: readonly CategoryView[];
  readonly facets: ProductFacets | undefined;
}

/** Everything that is chosen, in the order of the panel. */
export function chipsOf(search: ListingSearch, { categories, facets }: Known, words: ChipWords): readonly FilterChip[] {
  const nameOf = (slug: string) => {
    const category = categories.find((each) => each.slug === slug);
    return category === undefined ? slug : words.text(category.name);
  };
  const { query, category, ratingFrom, priceFrom, priceTo } = search;
  const chips: (FilterChip | null)[] = [
    query === undefined
      ? null
      : { key: 'query', name: `“${query}”`, without: (now) => changed(now, { query: undefined }) },
    category === undefined
      ? null
      : {
          key: 'category',
          name: nameOf(category),
          without: (now) => changed(now, { category: undefined, categories: undefined }),
        },
    ...(search.categories ?? []).map(
      (slug): FilterChip => ({
        key: `category ${slug}`,
        name: nameOf(slug),
        without: (now) => changed(now, { categories: without(now.categories, slug) }),
      }),
    ),
    priceFrom === undefined && priceTo === undefined
      ? null
      : {
          key: 'price',
          name: words.range(ofEnd(priceFrom, words.price), ofEnd(priceTo, words.price)),
          without: (now) => changed(now, { priceFrom: undefined, priceTo: undefined }),
        },
    ratingFrom === undefined
      ? null
      : { key: 'rating', name: words.stars(ratingFrom), without: (now) => changed(now, { ratingFrom: undefined }) },
    ...(search.brands ?? []).map(
      (brand): FilterChip => ({
        key: `brand ${brand}`,
        name: brand,
        without: (now) => changed(now, { brands: without(now.brands, brand) }),
      }),
    ),
    ...(search.attributes ?? []).flatMap((attribute) => chipsOfAttribute(attribute, facets, words)),
    search.inStock === true
      ? { key: 'stock', name: words.inStock, without: (now) => changed(now, { inStock: undefined }) }
      : null,
  ];
  return chips.filter((chip) => chip !== null);
}

function chipsOfAttribute(
  { key, values = [], from, to }: AttributeFilter,
  facets: ProductFacets | undefined,
  words: ChipWords,
): readonly FilterChip[] {
  const facet = facets?.attributes.find((each) => each.key === key);
  const name = facet === undefined ? key : words.text(facet.name);
  if (from !== undefined || to !== undefined) {
    const unit = words.unit(facet?.unit ?? '');
    const withUnit = (number: number) => `${number} ${unit}`.trim();
    const range = words.range(ofEnd(from, withUnit), ofEnd(to, withUnit));
    return [{ key: `attribute ${key}`, name: `${name}: ${range}`, without: (now) => withAttribute(now, { key }) }];
  }
  return values.map((value) => {
    const known = facet?.kind === 'number' ? undefined : facet?.values.find((each) => each.value === value);
    return {
      key: `attribute ${key} ${value}`,
      name: `${name}: ${known === undefined ? value : words.text(known.name)}`,
      without: (now) => withAttribute(now, { key, values: without(chosenOf(now, key)?.values, value) }),
    };
  });
}

function ofEnd(end: number | undefined, say: (end: number) => string): string | undefined {
  return end === undefined ? undefined : say(end);
}
