import { anyNamed, anyOf, requiredGroups, type TermGroup } from './term-groups.ts';

/** Products that an index looks at for one query. */
export const MAX_CANDIDATES = 600;
/** With fewer that have all words, those that have some of them are looked at too. */
export const ENOUGH = 60;

const MAX_RARE = 400;
const MAX_LEFT_OUT = 5;

/** From narrow to broad: the next is asked where one finds too little. */
export interface QueryStages {
  /** All words in the name; only where more have all words than are looked at. */
  readonly named: string | null;
  /** All words anywhere. */
  readonly strict: string | null;
  /** All but one word, or a rare one. */
  readonly broad: string | null;
}

/** What may stand at one place of a query. */
type Place = readonly TermGroup[];

export function queryStages(groups: readonly TermGroup[]): QueryStages {
  const places = requiredGroups(groups);
  const isFrequent = places.length > 0 && Math.min(...places.map(documentsOf)) > MAX_CANDIDATES;
  return {
    named: isFrequent ? namedQuery(groups) : null,
    strict: places.length === 0 ? null : allOf(places, anyOf),
    broad: broadQuery(groups),
  };
}

/** What has all of the query in its name. */
export function namedQuery(groups: readonly TermGroup[]): string {
  return allOf(requiredGroups(groups), anyNamed);
}

function broadQuery(groups: readonly TermGroup[]): string | null {
  const places = requiredGroups(groups).filter((place) => documentsOf(place) > 0);
  const rare = rareGroups(groups);
  // What has a rare word is found by that already.
  const isFound = (place: Place) => place.every((group) => rare.includes(group));
  const butOne =
    places.length > 2 && places.length <= MAX_LEFT_OUT
      ? places.map((_, left) => places.filter((__, at) => at !== left)).filter((others) => !others.some(isFound))
      : [];
  const alternatives = [...rare.map(anyOf), ...butOne.map((others) => `(${allOf(others, anyOf)})`)];
  return alternatives.length === 0 ? null : alternatives.join(' | ');
}

/** The rarest, as many as bring no more products than can be looked at. */
function rareGroups(groups: readonly TermGroup[]): readonly TermGroup[] {
  const known = groups.filter(({ documents }) => documents > 0).sort((a, b) => a.documents - b.documents);
  let sum = 0;
  return known.filter(({ documents }, place) => {
    sum += documents;
    return place === 0 || sum <= MAX_RARE;
  });
}

function allOf(places: readonly Place[], match: (group: TermGroup) => string): string {
  return places.map((place) => `(${place.map(match).join(' | ')})`).join(' & ');
}

function documentsOf(place: Place): number {
  return place.reduce((sum, { documents }) => sum + documents, 0);
}
