import { type KnownWord, type QueryTerm, SEARCH_WEIGHTS } from '@pushcart/domain';
import type { Synonyms } from './synonyms.ts';
import { lexeme, namedLexeme } from './tsvector.ts';

/** What stands for one word of the query. */
export interface TermGroup {
  /** Any of these will do; several terms in one must come together. */
  readonly meanings: readonly (readonly string[])[];
  readonly place: number;
  readonly kind: QueryTerm['kind'];
  /** Products that have it, at most. */
  readonly documents: number;
  /** What it adds where it matches: its kind by its rarity. */
  readonly weight: number;
}

/** How many products have each term: a product with two forms of a word counts twice. */
export function countDocuments(words: readonly KnownWord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { term, documents } of words) counts.set(term, (counts.get(term) ?? 0) + documents);
  return counts;
}

export function toGroups(
  terms: readonly QueryTerm[],
  counts: ReadonlyMap<string, number>,
  total: number,
  synonyms: Synonyms,
): readonly TermGroup[] {
  return terms.map(({ term, place, kind }) => {
    const meanings = [[term], ...(synonyms.get(term) ?? [])];
    const found = meanings.map((all) => Math.min(...all.map((one) => counts.get(one) ?? 0)));
    const documents = Math.min(
      found.reduce((sum, count) => sum + count, 0),
      total,
    );
    const rarity = Math.log(1 + (total - documents + 0.5) / (documents + 0.5));
    return { meanings, place, kind, documents, weight: rarity * SEARCH_WEIGHTS.term[kind] };
  });
}

export const anyOf = (group: TermGroup): string => anyMeaning(group, lexeme);
export const anyNamed = (group: TermGroup): string => anyMeaning(group, namedLexeme);

function anyMeaning({ meanings }: TermGroup, write: (term: string) => string): string {
  return `(${meanings.map((terms) => `(${terms.map(write).join(' & ')})`).join(' | ')})`;
}

// Of a compound that has parts at its place, or a pair that has characters, the whole is no condition by itself.
const REQUIRED: ReadonlySet<QueryTerm['kind']> = new Set(['word', 'number', 'quantity', 'character']);

/** What a product must have to match all of the query: something at each place of it. */
export function requiredGroups(groups: readonly TermGroup[]): readonly (readonly TermGroup[])[] {
  const places = new Map<number, TermGroup[]>();
  for (const group of groups) {
    const known = places.get(group.place);
    if (!REQUIRED.has(group.kind)) continue;
    if (known === undefined) places.set(group.place, [group]);
    else known.push(group);
  }
  return [...places.values()];
}
