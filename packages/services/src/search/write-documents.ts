import { createSearchDocument, deletionsOf, isCorrectable, type SearchDocument } from '@pushcart/domain';
import { Prisma, type Transaction } from '../db/client.ts';
import { type ProductTexts, readTexts } from './read-texts.ts';
import { toTsvector } from './tsvector.ts';

/** By how much the counts of a word change. Its key is "term word". */
type WordDeltas = Map<string, { documents: number; named: number }>;

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
  const products = (await readTexts(tx, productIds)).filter((product) => product.storeId === storeId);
  const documents = new Map(
    products.map(({ productId, texts }: ProductTexts) => [productId, createSearchDocument(texts)]),
  );
  const old = await tx.$queryRaw<OldRow[]>`
    SELECT product_id, words, name_length FROM search_documents
    WHERE product_id = ANY (${[...productIds]}::uuid[]) AND generation = ${generation}::int AND store_id = ${storeId}::uuid
    ORDER BY product_id FOR UPDATE`;

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
  const rows = [...documents].map(([productId, document]) => ({
    product_id: productId,
    terms: toTsvector(document),
    words: wordsOf(document),
    name_length: Math.min(document.nameLength, 30_000),
  }));
  await tx.$executeRaw`
    INSERT INTO search_documents (product_id, generation, store_id, terms, words, name_length)
    SELECT product_id, ${generation}::int, ${storeId}::uuid, terms::tsvector, words, name_length
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS row (product_id uuid, terms text, words text[], name_length smallint)
    ON CONFLICT (product_id, generation) DO UPDATE SET terms = excluded.terms, words = excluded.words, name_length = excluded.name_length`;
}

// In one order for all writers, so that two of them never wait for each other.
async function writeWords(tx: Transaction, storeId: string, generation: number, deltas: WordDeltas): Promise<void> {
  const rows = [...deltas]
    .filter(([, { documents, named }]) => documents !== 0 || named !== 0)
    .map(([key, delta]) => {
      const [term = '', word = ''] = key.split(' ');
      return { term, word, ...delta, deletions: isCorrectable(word) && term !== '' ? deletionsOf(word) : [] };
    });
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO search_words AS known (store_id, generation, term, word, documents, named, deletions)
    SELECT ${storeId}::uuid, ${generation}::int, term, word, documents, named, deletions
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS row (term text, word text, documents int, named int, deletions text[])
    ORDER BY term COLLATE "C", word COLLATE "C"
    ON CONFLICT (store_id, generation, term, word) DO UPDATE SET
      documents = known.documents + excluded.documents, named = known.named + excluded.named`;
  const emptied = rows.filter(({ documents }) => documents < 0);
  if (emptied.length === 0) return;
  await tx.$executeRaw(Prisma.sql`
    DELETE FROM search_words WHERE store_id = ${storeId}::uuid AND generation = ${generation}::int AND documents <= 0
      AND (term, word) IN (SELECT * FROM unnest(${emptied.map(({ term }) => term)}::text[], ${emptied.map(({ word }) => word)}::text[]))`);
}
