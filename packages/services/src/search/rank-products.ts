import { SEARCH_WEIGHTS } from '@pushcart/domain';
import { type Database, Prisma } from '../db/client.ts';
import { MAX_CANDIDATES } from './candidates.ts';
import type { SearchScope, TextMatch } from './product-index.ts';
import { anyOf, requiredGroups, type TermGroup } from './term-groups.ts';
import { lexeme } from './tsvector.ts';
import type { LiveIndex } from './word-facts.ts';

const { field, nameLength, coverage, phrase, popularity, rating, soldOut } = SEARCH_WEIGHTS;
// In PostgreSQL's order of the classes D, C, B, A.
const FIELD_WEIGHTS = Prisma.raw(
  `'{${[field.description, field.detail, field.label, field.name].join(',')}}'::float4[]`,
);
const MILLION = Math.log(1_000_000);
/** So many of those that look best at first are looked at closely. */
const LOOKED_AT = 150;
/** Of so few words a first look takes no longer when it is a close one. */
const FEW_GROUPS = 4;

/** The products that match the query, by how well they match the groups, best first. */
export async function rankProducts(
  db: Database,
  index: LiveIndex,
  query: string,
  groups: readonly TermGroup[],
  within: SearchScope,
): Promise<readonly TextMatch[]> {
  const counting = groups.filter(({ documents }) => documents > 0);
  if (counting.length === 0) return [];
  const rows = await db.$queryRaw<{ id: string; score: number }[]>`
    WITH found AS MATERIALIZED (${candidates(index, query, counting, within)}),
    close AS MATERIALIZED (
      SELECT product_id, ${textScore(counting, index)} AS score
      FROM (SELECT product_id, name_length, ${closeRanks(counting)} FROM found WHERE place <= ${LOOKED_AT}::int) ranked),
    buyable AS MATERIALIZED (
      SELECT DISTINCT variant.product_id FROM variants variant JOIN sellable_levels level ON level.variant_id = variant.id
      WHERE variant.product_id = ANY (ARRAY(SELECT product_id FROM close)) AND variant.status = 'active' AND level.available > 0)
    SELECT id, score FROM (
      SELECT close.product_id AS id, 1 AS part, close.score * (1
          + ${popularity / MILLION}::float8 * ln(1 + greatest(product.sales_count, 0))
          + ${rating / 5}::float8 * (product.rating_sum + 40) / (product.rating_count + 10))
        * CASE WHEN buyable.product_id IS NULL THEN ${1 - soldOut}::float8 ELSE 1 END AS score
      FROM close JOIN products product ON product.id = close.product_id
      LEFT JOIN buyable ON buyable.product_id = close.product_id
      UNION ALL SELECT product_id, 2, look FROM found WHERE place > ${LOOKED_AT}::int) ranked
    ORDER BY part, score DESC, id`;
  return rows.map(({ id, score }) => ({ productId: id, score }));
}

/** The store's products that match, in the order of a first look: by how many of the words they have, and where. */
function candidates(
  index: LiveIndex,
  query: string,
  groups: readonly TermGroup[],
  { categoryIds }: SearchScope,
): Prisma.Sql {
  const isWithin =
    categoryIds === undefined
      ? Prisma.empty
      : Prisma.sql`AND product_id IN (
          SELECT product_id FROM product_categories WHERE category_id = ANY (${[...categoryIds]}::uuid[]))`;
  const isShort = groups.length <= FEW_GROUPS;
  const look = isShort
    ? textScore(groups, index)
    : Prisma.sql`ts_rank(${FIELD_WEIGHTS}, terms, ${groups.map(anyOf).join(' | ')}::tsquery) / ${lengthOf(index)}`;
  // The store is no condition for an index: it would bring all of its products.
  return Prisma.sql`
    SELECT *, row_number() OVER (ORDER BY look DESC, product_id) AS place FROM (
      SELECT product_id, name_length, terms, ${look} AS look FROM (
        SELECT product_id, name_length, terms ${isShort ? Prisma.sql`, ${closeRanks(groups)}` : Prisma.empty}
        FROM search_documents
        WHERE terms @@ ${query}::tsquery AND generation = ${index.generation}::int
          AND store_id IS NOT DISTINCT FROM ${index.storeId}::uuid ${isWithin}
        LIMIT ${MAX_CANDIDATES}) matched) looked_at`;
}

/** The rank of each group, and how many of the query's phrases there are. */
function closeRanks(groups: readonly TermGroup[]): Prisma.Sql {
  const ranks = groups.map(
    (group, at) => Prisma.sql`ts_rank(${FIELD_WEIGHTS}, terms, ${anyOf(group)}::tsquery) AS ${rankOf(at)}`,
  );
  const phrases = phrasesOf(groups).map((text) => Prisma.sql`(terms @@ ${text}::tsquery)::int`);
  return Prisma.sql`${Prisma.join(ranks)},
    ${phrases.length === 0 ? Prisma.sql`0` : Prisma.join(phrases, ' + ')} AS phrases`;
}

function textScore(groups: readonly TermGroup[], index: LiveIndex): Prisma.Sql {
  const total = Math.max(
    groups.reduce((sum, group) => sum + countedWeight(group), 0),
    1e-9,
  );
  const parts = groups.map(
    ({ weight, meanings }, at) => Prisma.sql`${rankOf(at)} * ${weight * meanings.flat().length}::float8`,
  );
  const covered = groups.map(
    (group, at) => Prisma.sql`CASE WHEN ${rankOf(at)} > 0 THEN ${countedWeight(group) / total}::float8 ELSE 0 END`,
  );
  const phraseCount = Math.max(phrasesOf(groups).length, 1);
  return Prisma.sql`(${Prisma.join(parts, ' + ')}) * power(${Prisma.join(covered, ' + ')}, ${coverage}::float8)
    / ${lengthOf(index)} * (1 + ${phrase / phraseCount}::float8 * phrases)`;
}

/** By how much the length of a name counts against it. */
function lengthOf(index: LiveIndex): Prisma.Sql {
  return Prisma.sql`(1 - ${nameLength}::float8 + ${nameLength / index.nameLength}::float8 * name_length)`;
}

const rankOf = (at: number) => Prisma.raw(`rank_${at}`);

// A near pair stands for a pair that is counted already.
function countedWeight({ kind, weight }: TermGroup): number {
  return kind === 'nearPair' ? 0 : weight;
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
