import { deletionsOf, isCorrectable, type KnownWord } from '@pushcart/domain';
import type { Database } from '../db/client.ts';

/** Words with one beginning that are looked at, and how many of them are taken. */
const MAX_BEGUN = 3_000;
const MAX_ENDINGS = 12;

/** The live index of a store. */
export interface LiveIndex {
  readonly storeId: string;
  readonly generation: number;
  readonly documents: number;
  /** Words in a name, on average. */
  readonly nameLength: number;
}

export interface Facts {
  readonly index: LiveIndex;
  readonly words: readonly KnownWord[];
  /** Phrases that mean the same, as the store's staff say. */
  readonly synonyms: readonly (readonly string[])[];
}

interface FactRow extends KnownWord {
  readonly generation: number;
  readonly indexed: number;
  readonly name_length: bigint;
  readonly synonyms: readonly (readonly string[])[] | null;
}

/** The live index and the store's words that become one of these terms, most frequent first; null where nothing is indexed. */
export async function readFacts(db: Database, storeId: string, terms: readonly string[]): Promise<Facts | null> {
  const rows = await db.$queryRaw<FactRow[]>`
    SELECT live.generation, live.documents AS indexed, live.name_length, known.term, known.word, known.documents, known.named,
      (SELECT json_agg(phrases) FROM search_synonyms WHERE store_id = live.store_id) AS synonyms
    FROM search_generations live LEFT JOIN search_words known
      ON known.store_id = live.store_id AND known.generation = live.generation AND known.term = ANY (${[...terms]}::text[])
    WHERE live.store_id = ${storeId}::uuid AND live.status = 'live' AND live.documents > 0
    ORDER BY known.documents DESC LIMIT 500`;
  const [first] = rows;
  if (first === undefined) return null;
  const { generation, indexed: documents } = first;
  return {
    index: { storeId, generation, documents, nameLength: Math.max(Number(first.name_length) / documents, 1) },
    words: rows.filter(({ word }) => word !== null),
    synonyms: first.synonyms ?? [],
  };
}

/** The store's words that become one of these terms. */
export async function readKnown(
  db: Database,
  index: LiveIndex,
  terms: readonly string[],
): Promise<readonly KnownWord[]> {
  return db.$queryRaw<KnownWord[]>`
    SELECT term, word, documents, named FROM search_words
    WHERE store_id = ${index.storeId}::uuid AND generation = ${index.generation}::int AND term = ANY (${[...terms]}::text[])`;
}

/** The store's words that are a slip or two away from the typed ones. */
export async function readSimilar(
  db: Database,
  index: LiveIndex,
  typed: readonly string[],
): Promise<readonly KnownWord[]> {
  const deletions = new Set(typed.filter(isCorrectable).flatMap(deletionsOf));
  if (deletions.size === 0) return [];
  return db.$queryRaw<KnownWord[]>`
    SELECT term, word, documents, named FROM search_words
    WHERE store_id = ${index.storeId}::uuid AND generation = ${index.generation}::int
      AND deletions && ${[...deletions]}::text[]
    ORDER BY named DESC, documents DESC LIMIT 200`;
}

/** The most frequent of the store's words that begin like this. */
export async function readWordsFrom(db: Database, index: LiveIndex, prefix: string): Promise<readonly KnownWord[]> {
  return db.$queryRaw<KnownWord[]>`
    SELECT term, word, documents, named FROM (
      SELECT term, word, documents, named FROM search_words
      WHERE store_id = ${index.storeId}::uuid AND generation = ${index.generation}::int
        AND word >= ${prefix} AND word < ${`${prefix}\uffff`} LIMIT ${MAX_BEGUN}) begun
    ORDER BY named DESC, documents DESC, word LIMIT ${MAX_ENDINGS}`;
}
