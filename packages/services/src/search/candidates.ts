import { anyNamed, anyOf, requiredGroups, type TermGroup } from './term-groups.ts';

/** Products that an index looks at for one query. */
export const MAX_CANDIDATES = 1_000;
/** With fewer that have all words, those that have some of them are looked at too. */
export const ENOUGH = 60;

const MAX_LEFT_OUT = 8;

/** What has all of the query: first that which has it in its name, where there is more than is looked at. */
export function strictQueries(groups: readonly TermGroup[]): readonly string[] {
  const places = requiredGroups(groups);
  if (places.length === 0) return [];
  const all = allOf(places, anyOf);
  const rarest = Math.min(...places.map(documentsOf));
  return rarest > MAX_CANDIDATES ? [namedQuery(groups), all] : [all];
}

/** What has all of the query in its name. */
export function namedQuery(groups: readonly TermGroup[]): string {
  return allOf(requiredGroups(groups), anyNamed);
}

/** What has all but one word of it, or one that is rare. */
export function broadQueries(groups: readonly TermGroup[]): readonly string[] {
  const places = requiredGroups(groups).filter((place) => documentsOf(place) > 0);
  const butOne =
    places.length > 2 && places.length <= MAX_LEFT_OUT
      ? places.map((_, left) =>
          allOf(
            places.filter((__, at) => at !== left),
            anyOf,
          ),
        )
      : [];
  const rare = rareGroups(groups).map(anyOf);
  return [[...rare, ...butOne.map((query) => `(${query})`)].join(' | ')].filter((query) => query !== '');
}

/** The rarest, as many as bring no more products than are looked at. */
function rareGroups(groups: readonly TermGroup[]): readonly TermGroup[] {
  const known = groups.filter(({ documents }) => documents > 0).sort((a, b) => a.documents - b.documents);
  let sum = 0;
  return known.filter(({ documents }, place) => {
    sum += documents;
    return place === 0 || sum <= MAX_CANDIDATES;
  });
}

function allOf(places: readonly (readonly TermGroup[])[], match: (group: TermGroup) => string): string {
  return places.map((place) => `(${place.map(match).join(' | ')})`).join(' & ');
}

function documentsOf(place: readonly TermGroup[]): number {
  return place.reduce((sum, { documents }) => sum + documents, 0);
}
