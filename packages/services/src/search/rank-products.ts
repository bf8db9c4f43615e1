import { SEARCH_WEIGHTS } from '@pushcart/domain';
import { type Database, Prisma } from '../db/client.ts';
import { MAX_CANDIDATES } from './candidates.ts';
import { MAX_MATCHES, type SearchScope, type TextMatch } from './product-index.ts';
import { anyOf, requiredGroups, type TermGroup } from './term-groups.ts';
import { lexeme } from './tsvector.ts';
import type { LiveIndex } from './word-facts.ts';

const { field, nameLength, coverage, phrase, popularity, rating, soldOut } = SEARCH_WEIGHTS;
// In PostgreSQL's order of the classes D, C, B, A.
const FIELD_WEIGHTS = [field.description, field.detail, field.label, field.name];
const MILLION = Math.log(1_000_000);
/** So many of the best are asked whether they can be bought. */
const ASKED_FOR_STOCK = 120;

interface Ranked {
  readonly id: string;
  readonly score: number;
}

/** The products that match one of the queries, by how well they match the groups, best first. */
export async function rankProducts(
  db: Database,
  index: LiveIndex,
  queries: readonly string[],
  groups: readonly TermGroup[],
  { categoryIds }: SearchScope,
): Promise<readonly TextMatch[]> {
  const ranked = groups.filter(({ documents }) => documents > 0);
  const phrases = phrasesOf(ranked);
  const rows = await db.$queryRaw<Ranked[]>`
    WITH found AS MATERIALIZED (${Prisma.join(
      queries.map((query) => candidates(index, query, categoryIds)),
      ' UNION ',
    )}),
    matched AS (
      SELECT found.product_id, text.score * power(text.covered / ${total(ranked)}::float8, ${coverage}::float8)
        / (1 - ${nameLength}::float8 + ${nameLength}::float8 * document.name_length / ${index.nameLength}::float8)
        * (1 + ${phrase}::float8 * (
          SELECT count(*) FILTER (WHERE document.terms @@ query) FROM unnest(${phrases}::tsquery[]) query)
          / ${Math.max(phrases.length, 1)}::float8)
        * (1 + ${popularity / MILLION}::float8 * ln(1 + greatest(product.sales_count, 0))
          + ${rating / 5}::float8 * (product.rating_sum + 40) / (product.rating_count + 10)) AS score
      FROM found
      JOIN search_documents document ON document.product_id = found.product_id AND document.generation = ${index.generation}::int
      JOIN products product ON product.id = found.product_id
      CROSS JOIN LATERAL (
        SELECT sum(part.rank * part.weight) AS score, sum(part.counted) FILTER (WHERE part.rank > 0) AS covered
        FROM (
          SELECT ts_rank(${FIELD_WEIGHTS}::float4[], document.terms, word.query) * word.terms AS rank, word.weight, word.counted
          FROM unnest(${ranked.map(anyOf)}::tsquery[], ${ranked.map(({ meanings }) => meanings.flat().length)}::int[],
            ${ranked.map(({ weight }) => weight)}::float8[], ${ranked.map(countedWeight)}::float8[])
            AS word (query, terms, weight, counted)) part) text
      ORDER BY score DESC NULLS LAST, found.product_id LIMIT ${MAX_MATCHES})
    SELECT product_id AS id, score FROM (
      SELECT matched.*, row_number() OVER (ORDER BY score DESC NULLS LAST, product_id) AS place FROM matched) placed
    ORDER BY score * CASE WHEN place > ${ASKED_FOR_STOCK}::int OR EXISTS (
      SELECT 1 FROM variants variant JOIN sellable_levels level ON level.variant_id = variant.id
      WHERE variant.product_id = placed.product_id AND variant.status = 'active' AND level.available > 0)
      THEN 1 ELSE ${1 - soldOut}::float8 END DESC NULLS LAST, product_id`;
  return rows.map(({ id, score }) => ({ productId: id, score: score ?? 0 }));
}

function candidates(index: LiveIndex, query: string, categoryIds: readonly string[] | undefined): Prisma.Sql {
  const within =
    categoryIds === undefined
      ? Prisma.empty
      : Prisma.sql`AND product_id IN (
          SELECT product_id FROM product_categories WHERE category_id = ANY (${[...categoryIds]}::uuid[]))`;
  return Prisma.sql`(
    SELECT product_id FROM search_documents
    WHERE terms @@ ${query}::tsquery AND store_id = ${index.storeId}::uuid AND generation = ${index.generation}::int ${within}
    LIMIT ${MAX_CANDIDATES})`;
}

// A near pair stands for a pair that is counted already.
function countedWeight({ kind, weight }: TermGroup): number {
  return kind === 'nearPair' ? 0 : weight;
}

function total(groups: readonly TermGroup[]): number {
  return Math.max(
    groups.reduce((sum, group) => sum + countedWeight(group), 0),
    1e-9,
  );
}

/** Words of the query that follow each other, as phrases of a name. Of Han text pairs say that already. */
function phrasesOf(groups: readonly TermGroup[]): readonly string[] {
  const words = requiredGroups(groups.filter(({ kind }) => kind !== 'character')).flatMap(([first]) => first ?? []);
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    if (next === undefined) return [];
    const named = ({ meanings: [[term = ''] = []] }: TermGroup) => `${lexeme(term)}:A`;
    return [`${named(word)} <${Math.max(next.place - word.place, 1)}> ${named(next)}`];
  });
}
