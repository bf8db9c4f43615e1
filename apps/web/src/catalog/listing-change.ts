import type { AttributeFilter } from '@pushcart/client';
import { type ListingSearch, withoutNothing } from './listing-search.ts';

/** What becomes of a search: of the one that stands when it is done, so that two touches in one frame both count. */
export type ListingChange = (search: ListingSearch) => ListingSearch;

/** The search with these fields; what is undefined is taken away. */
export function changed(
  search: ListingSearch,
  fields: { readonly [K in keyof ListingSearch]?: ListingSearch[K] | undefined },
) {
  return withoutNothing<ListingSearch>({ ...search, ...fields });
}

/** The list with the value, or without it if it was there; undefined when nothing is left. */
export function toggled(list: readonly string[] | undefined, value: string): readonly string[] | undefined {
  return list?.includes(value) === true ? without(list, value) : [...(list ?? []), value];
}

/** The list without the value, also when that was gone already; undefined when nothing is left. */
export function without(list: readonly string[] | undefined, value: string): readonly string[] | undefined {
  const rest = list?.filter((each) => each !== value) ?? [];
  return rest.length === 0 ? undefined : rest;
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
