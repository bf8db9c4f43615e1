import { type Join, type KnownWord, splitsOf, tokenize } from '@pushcart/domain';
import type { Database } from '../db/client.ts';
import { countTogether } from './count-together.ts';
import type { Synonyms } from './synonyms.ts';
import { countDocuments } from './term-groups.ts';
import { type LiveIndex, readKnown } from './word-facts.ts';

/** Ways to split a word that are held against the products. */
const TRIED = 3;

/** The synonyms, and for neighbouring words of the query the one word that the store writes for them. */
export function withJoined(synonyms: Synonyms, joins: readonly Join[], known: readonly KnownWord[]): Synonyms {
  const isKnown = new Set(known.map(({ term }) => term));
  const all = new Map(synonyms);
  for (const { parts, term } of joins) {
    if (!isKnown.has(term)) continue;
    for (const part of parts) all.set(part, [...(all.get(part) ?? []), [term]]);
  }
  return all;
}

/** For words that the store does not know, the two words that were meant: products have both. */
export async function splitWords(
  db: Database,
  index: LiveIndex,
  unknown: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ways = unknown.flatMap((word) => splitsOf(word).map((parts) => ({ word, parts, terms: parts.map(termOf) })));
  if (ways.length === 0) return new Map();
  const counts = countDocuments(await readKnown(db, index, [...new Set(ways.flatMap(({ terms }) => terms))]));
  const likely = unknown.flatMap((word) =>
    ways
      .filter((way) => way.word === word)
      .map((way) => ({ ...way, documents: Math.min(...way.terms.map((term) => counts.get(term) ?? 0)) }))
      .filter(({ documents }) => documents > 0)
      .sort((a, b) => b.documents - a.documents)
      .slice(0, TRIED),
  );
  const together = await countTogether(
    db,
    index,
    likely.map(({ terms }) => terms),
  );
  const best = new Map<string, { text: string; together: number }>();
  for (const [at, { word, parts }] of likely.entries()) {
    const having = together[at] ?? 0;
    if (having > (best.get(word)?.together ?? 0)) best.set(word, { text: parts.join(' '), together: having });
  }
  return new Map([...best].map(([word, { text }]) => [word, text]));
}

function termOf(word: string): string {
  return tokenize(word)[0]?.term ?? word;
}
