import { foldText, readQuery } from '@pushcart/domain';
import type { Database } from '../db/client.ts';
import { broadQueries, ENOUGH, MAX_CANDIDATES, strictQueries } from './candidates.ts';
import { correctWords } from './correct-words.ts';
import type { FoundProducts, SearchScope } from './product-index.ts';
import { rankProducts } from './rank-products.ts';
import { countDocuments, toGroups } from './term-groups.ts';
import { readFacts } from './word-facts.ts';

const NOTHING: FoundProducts = { matches: [], corrected: null, isBroadened: false, isComplete: true, words: [] };

/** Corrects what looks mistyped, finds what has all words, else what has some of them, and ranks it. */
export async function findProducts(
  db: Database,
  storeId: string,
  query: string,
  within: SearchScope = {},
): Promise<FoundProducts> {
  const typed = readQuery(query);
  if (typed.length === 0) return NOTHING;
  const known = await readFacts(
    db,
    storeId,
    typed.map(({ term }) => term),
  );
  if (known === null) return NOTHING;
  const { index } = known;
  const typedCounts = countDocuments(known.words);
  const corrections = await correctWords(db, index, typed, (term) => typedCounts.get(term) ?? 0);

  const corrected = corrections.size === 0 ? null : replaceWords(query, corrections);
  const terms = corrected === null ? typed : readQuery(corrected);
  const facts =
    corrected === null
      ? known
      : await readFacts(
          db,
          storeId,
          terms.map(({ term }) => term),
        );
  const words = facts?.words ?? [];
  const groups = toGroups(terms, countDocuments(words), index.documents);

  const strict = strictQueries(groups);
  const all = strict.length === 0 ? [] : await rankProducts(db, index, strict, groups, within);
  const broad = all.length < ENOUGH ? broadQueries(groups) : [];
  const matches = broad.length === 0 ? all : await rankProducts(db, index, [...strict, ...broad], groups, within);
  return {
    matches,
    corrected,
    isBroadened: all.length === 0 && matches.length > 0,
    isComplete: matches.length < MAX_CANDIDATES,
    words: [...new Set([...terms, ...words].flatMap(({ word }) => (word.length > 1 ? [word] : [])))],
  };
}

/** The query with each of these words as it was meant. */
function replaceWords(query: string, corrections: ReadonlyMap<string, string>): string {
  return foldText(query)
    .trim()
    .replace(/[\p{L}\p{N}]+/gu, (word) => corrections.get(word) ?? word);
}
