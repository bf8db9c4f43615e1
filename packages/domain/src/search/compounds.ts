import type { QueryTerm } from './read-query.ts';
import { stem } from './stem.ts';

/** Two neighbouring words of a query as the one word that may have been meant. */
export interface Join {
  readonly parts: readonly [string, string];
  readonly term: string;
}

/** A typed word as two that may have been meant. */
export type Split = readonly [string, string];

const MIN_JOINED = 5;
const MIN_PART = 3;
const MAX_SPLIT = 24;

/** What neighbouring words are when written as one: "key board" may be a keyboard. */
export function joinsOf(terms: readonly QueryTerm[]): readonly Join[] {
  const words = terms.filter(({ kind }) => kind === 'word');
  return words.flatMap((word, at): readonly Join[] => {
    const next = words[at + 1];
    if (next?.place !== word.place + 1) return [];
    const joined = word.word + next.word;
    return joined.length < MIN_JOINED ? [] : [{ parts: [word.term, next.term], term: stem(joined) }];
  });
}

/** The ways to read a word as two: "deskchair" may be a desk chair. */
export function splitsOf(word: string): readonly Split[] {
  if (word.length > MAX_SPLIT || !/^\p{L}+$/u.test(word)) return [];
  const ways = Math.max(word.length - 2 * MIN_PART + 1, 0);
  return Array.from({ length: ways }, (_, n): Split => [word.slice(0, n + MIN_PART), word.slice(n + MIN_PART)]);
}
