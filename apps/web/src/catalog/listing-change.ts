import type { AttributeFilter } from '@pushcart/client';
import { type ListingSearch, withoutNothing } from './listing-search.ts';

/** The search with these fields; what is undefined is taken away. */
export function changed(
  search: ListingSearch,
  fields: { readonly [K in keyof ListingSearch]?: ListingSearch[K] | undefined },
) {
  return withoutNothing<ListingSearch>({ ...search, ...fields });
}

/** The list with the value, or without it if it was there; undefined when nothing is left. */
export function toggled(list: readonly string[] | undefined, value: string): readonly string[] | undefined {
  const known = list ?? [];
  const next = known.includes(value) ? known.filter((each) => each !== value) : [...known, value];
  return next.length === 0 ? undefined : next;
}

export function chosenOf(search: ListingSearch, key: string): AttributeFilter | undefined {
  return search.attributes?.find((attribute) => attribute.key === key);
}

/** The search with this asked of an attribute; without values and range, nothing is asked of it. */
export function withAttribute(search: ListingSearch, { key, values, from, to }: AttributeFilter): ListingSearch {
  const others = search.attributes?.filter((attribute) => attribute.key !== key) ?? [];
  const asked = values !== undefined || from !== undefined || to !== undefined;
  const attributes = asked ? [...others, withoutNothing<AttributeFilter>({ key, values, from, to })] : others;
  return changed(search, { attributes: attributes.length === 0 ? undefined : attributes });
}

/** The words and the order alone: everything that narrows is gone. */
export function cleared({ query, sort }: ListingSearch): ListingSearch {
  return withoutNothing<ListingSearch>({ query, sort });
}
