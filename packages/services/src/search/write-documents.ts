import { createSearchDocument, deletionsOf, isCorrectable, type SearchDocument } from '@pushcart/domain';
import { Prisma, type Transaction } from '../db/client.ts';
import { type ProductTexts, readTexts } from './read-texts.ts';
import { toTsvector } from './tsvector.ts';

/** By how much the counts of a word change. Its key is "term word". */
type WordDeltas = Map<string, { documents: number; named: number }>;

const MAX_NAME_LENGTH = 30_000;

interface OldRow {
  readonly product_id: string;
  readonly words: readonly string[];
  readonly name_length: number;
}

/**
 * Writes the products as they are now into an index of their store, and takes out those that are not published. Documents and the
 * counts of words change together. Returns how many were written.
 */
export async function writeDocuments(
  tx: Transaction,
  storeId: string,
  generation: number,
  productIds: readonly string[],
): Promise<number> {
  // One writer of an index at a time: whoever comes later reads what is newer, and nobody who edits a product has to wait.
  await tx.$executeRaw`
    SELECT FROM search_generations WHERE store_id = ${storeId}::uuid AND generation = ${generation}::int FOR NO KEY UPDATE`;
  const products = await readTexts(tx, storeId, productIds);
  const documents = new Map(
    products.map(({ productId, texts }: ProductTexts) => [productId, createSearchDocument(texts)]),
  );
  const old = await tx.$queryRaw<OldRow[]>`
    SELECT product_id, words, name_length FROM search_documents
    WHERE product_id = ANY (${[...productIds]}::uuid[]) AND generation = ${generation}::int`;

  const deltas: WordDeltas = new Map();
  for (const { words } of old) for (const word of words) count(deltas, word, -1);
  for (const document of documents.values()) for (const word of wordsOf(document)) count(deltas, word, 1);
  const gone = old.filter(({ product_id }) => !documents.has(product_id)).map(({ product_id }) => product_id);
  if (gone.length > 0) {
    await tx.$executeRaw`
      DELETE FROM search_documents WHERE product_id = ANY (${gone}::uuid[]) AND generation = ${generation}::int`;
  }
  await writeRows(tx, storeId, generation, documents);
  await writeWords(tx, storeId, generation, deltas);
  const length = [...documents.values()].reduce((sum, { nameLength }) => sum + nameLength, 0);
  await tx.$executeRaw`
    UPDATE search_generations SET documents = documents + ${documents.size - old.length}::int,
      name_length = name_length + ${length - old.reduce((sum, row) => sum + row.name_length, 0)}::bigint
    WHERE store_id = ${storeId}::uuid AND generation = ${generation}::int`;
  return documents.size;
}

function wordsOf({ words }: SearchDocument): readonly string[] {
  return words.map(({ term, word, isNamed }) => `${isNamed ? '+' : '-'}${term} ${word}`);
}

function count(deltas: WordDeltas, entry: string, by: 1 | -1): void {
  const key = entry.slice(1);
  const delta = deltas.get(key) ?? { documents: 0, named: 0 };
  deltas.set(key, { documents: delta.documents + by, named: delta.named + (entry.startsWith('+') ? by : 0) });
}

async function writeRows(
  tx: Transaction,
  storeId: string,
  generation: number,
  documents: ReadonlyMap<string, SearchDocument>,
): Promise<void> {
  if (documents.size === 0) return;
  const all = [...documents.values()];
  // As texts and not as JSON: a document has two hundred words.
  await tx.$executeRaw`
    INSERT INTO search_documents (product_id, generation, store_id, terms, words, name_length)
    SELECT product_id, ${generation}::int, ${storeId}::uuid, terms, string_to_array(words, E'\\n'), name_length
    FROM unnest(${[...documents.keys()]}::uuid[], ${all.map(toTsvector)}::tsvector[],
      ${all.map((document) => wordsOf(document).join('\n'))}::text[],
      ${all.map(({ nameLength }) => Math.min(nameLength, MAX_NAME_LENGTH))}::smallint[]) AS row (product_id, terms, words, name_length)
    ON CONFLICT (product_id, generation) DO UPDATE SET terms = excluded.terms, words = excluded.words, name_length = excluded.name_length`;
}

/** Words that the store has are counted where they stand; only new ones need what they may be mistyped as. */
async function writeWords(tx: Transaction, storeId: string, generation: number, deltas: WordDeltas): Promise<void> {
  const changed = [...deltas].filter(([, { documents, named }]) => documents !== 0 || named !== 0);
  if (changed.length === 0) return;
  const keys = changed.map(([key]) => key);
  const counts = changed.map(([, { documents }]) => documents);
  const named = changed.map(([, delta]) => delta.named);
  const delta = Prisma.sql`delta AS (
    SELECT split_part(key, ' ', 1) COLLATE "C" AS term, split_part(key, ' ', 2) COLLATE "C" AS word, documents, named
    FROM unnest(${keys}::text[], ${counts}::int[], ${named}::int[]) AS row (key, documents, named))`;
  const added = await tx.$queryRaw<{ term: string; word: string; documents: number; named: number }[]>`
    WITH ${delta}, counted AS (
      UPDATE search_words known SET documents = known.documents + delta.documents, named = known.named + delta.named
      FROM delta WHERE known.store_id = ${storeId}::uuid AND known.generation = ${generation}::int
        AND known.term = delta.term AND known.word = delta.word
      RETURNING known.term, known.word)
    SELECT delta.* FROM delta LEFT JOIN counted USING (term, word) WHERE counted.term IS NULL`;
  if (added.length > 0) await addWords(tx, storeId, generation, added);
  const emptied = changed.flatMap(([key, { documents }]) => (documents < 0 ? [key] : []));
  if (emptied.length === 0) return;
  await tx.$executeRaw`
    DELETE FROM search_words WHERE store_id = ${storeId}::uuid AND generation = ${generation}::int AND documents <= 0
      AND (term, word) IN (SELECT split_part(key, ' ', 1), split_part(key, ' ', 2) FROM unnest(${emptied}::text[]) AS row (key))`;
}

async function addWords(
  tx: Transaction,
  storeId: string,
  generation: number,
  words: readonly { term: string; word: string; documents: number; named: number }[],
): Promise<void> {
  const slips = words.map(({ word }) => (isCorrectable(word) ? deletionsOf(word).join(' ') : ''));
  await tx.$executeRaw`
    INSERT INTO search_words (store_id, generation, term, word, documents, named, deletions)
    SELECT ${storeId}::uuid, ${generation}::int, term, word, documents, named, string_to_array(slips, ' ')
    FROM unnest(${words.map(({ term }) => term)}::text[], ${words.map(({ word }) => word)}::text[],
      ${words.map(({ documents }) => documents)}::int[], ${words.map(({ named }) => named)}::int[], ${slips}::text[])
      AS row (term, word, documents, named, slips)`;
}
