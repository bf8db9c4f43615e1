import { companionship, isCorrectable, type KnownWord, likelihood, type QueryTerm } from '@pushcart/domain';
import type { Database } from '../db/client.ts';
import { countTogether, MAX_COUNTED } from './count-together.ts';
import { type LiveIndex, readSimilar } from './word-facts.ts';

interface Candidate {
  readonly typed: QueryTerm;
  readonly known: KnownWord;
  readonly value: number;
}

// A word that so many products have is no mistake.
const SURELY_KNOWN = 100;
const TRIED = 5;
const COMPANIONS = 3;

/** By the typed word, what was meant instead. */
export async function correctWords(
  db: Database,
  index: LiveIndex,
  terms: readonly QueryTerm[],
  documentsOf: (term: string) => number,
): Promise<ReadonlyMap<string, string>> {
  const words = terms.filter(({ kind }) => kind === 'word');
  const doubtful = words.filter(({ term, word }) => isCorrectable(word) && documentsOf(term) < SURELY_KNOWN);
  if (doubtful.length === 0) return new Map();
  const similar = await readSimilar(
    db,
    index,
    doubtful.map(({ word }) => word),
  );
  const candidates = doubtful.flatMap((typed) => likeliest(typed, similar));
  const hasChoice = candidates.filter(({ typed, known }) => known.word !== typed.word);
  if (hasChoice.length === 0) return new Map();
  return choose(db, index, words, candidates, documentsOf);
}

function likeliest(typed: QueryTerm, similar: readonly KnownWord[]): readonly Candidate[] {
  return similar
    .flatMap((known) => {
      const value = likelihood(typed.word, known);
      return value === null ? [] : [{ typed, known, value }];
    })
    .sort((a, b) => b.value - a.value)
    .filter(({ known }, place) => place < TRIED || known.word === typed.word);
}

async function choose(
  db: Database,
  index: LiveIndex,
  words: readonly QueryTerm[],
  candidates: readonly Candidate[],
  documentsOf: (term: string) => number,
): Promise<ReadonlyMap<string, string>> {
  const pairs = candidates.flatMap(({ typed, known }, place) =>
    words
      .filter((other) => other.term !== typed.term && documentsOf(other.term) > 0)
      .sort((a, b) => documentsOf(a.term) - documentsOf(b.term))
      .slice(0, COMPANIONS)
      .map((other) => ({ place, other: other.term, known })),
  );
  const counts = await countTogether(
    db,
    index,
    pairs.map(({ known, other }) => [known.term, other]),
  );
  const best = new Map<string, { word: string; value: number }>();
  for (const [place, { typed, known, value }] of candidates.entries()) {
    const others = pairs.flatMap((pair, at) => {
      const expected = (known.documents * documentsOf(pair.other)) / index.documents;
      return pair.place === place ? [{ together: counts[at] ?? 0, expected: Math.min(expected, MAX_COUNTED) }] : [];
    });
    const total = value + companionship(others);
    const leading = best.get(typed.word);
    if (leading === undefined || total > leading.value) best.set(typed.word, { word: known.word, value: total });
  }
  return new Map([...best].flatMap(([typed, { word }]) => (typed === word ? [] : [[typed, word]])));
}
