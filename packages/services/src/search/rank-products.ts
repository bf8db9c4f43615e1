import { SEARCH_WEIGHTS } from '@pushcart/domain';
import { type Database, Prisma } from '../db/client.ts';
import { MAX_CANDIDATES, type QueryStages } from './candidates.ts';
import { answeredBy, matchingDocuments } from './match-products.ts';
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
const LOOKED_AT = 100;
/** Of so few words a first look takes no longer when it is a close one. */
const FEW_GROUPS = 4;

export interface RankedProducts {
  /** Best first. */
  readonly productIds: readonly string[];
  /** Whether any of them has all of the query. */
  readonly hasAll: boolean;
  /** Whether so many have it in their names that nothing else was looked at. */
  readonly isNamedOnly: boolean;
}

/**
 * The products that match the query: those that look best at first by how well they match the groups, by sales, stars and
 * whether anybody can buy them now, the others as they looked.
 * @param most products of each stage that are looked at
 */
export async function rankProducts(
  db: Database,
  index: LiveIndex,
  stages: QueryStages,
  groups: readonly TermGroup[],
  most = MAX_CANDIDATES,
): Promise<RankedProducts> {
  const counting = groups.filter(({ documents }) => documents > 0);
  if (counting.length === 0) return { productIds: [], hasAll: false, isNamedOnly: false };
  // As one text: six hundred rows take longer to read than to rank.
  const [ranked] = await db.$queryRaw<{ ids: string | null; hasAll: boolean; isNamedOnly: boolean }[]>`
    WITH ${counting.length <= FEW_GROUPS ? lookedAtClosely(index, stages, counting, most) : lookedAtTwice(index, stages, counting, most)}
    SELECT (SELECT string_agg(id::text, ',' ORDER BY part, score DESC, id) FROM (
      SELECT product.id, 1 AS part, close.score * (1
          + ${popularity / MILLION}::float8 * ln(1 + greatest(product.sales_count, 0))
          + ${rating / 5}::float8 * (product.rating_sum + 40) / (product.rating_count + 10))
        * CASE WHEN ${isBuyable} THEN 1 ELSE ${1 - soldOut}::float8 END AS score
      FROM close JOIN products product ON product.id = close.product_id
      UNION ALL SELECT product_id, 2, look FROM found WHERE place > ${LOOKED_AT}::int) ranked) AS ids, ${answeredBy}`;
  const { ids = null, hasAll = false, isNamedOnly = false } = ranked ?? {};
  return { productIds: ids?.split(',') ?? [], hasAll, isNamedOnly };
}

const isBuyable = Prisma.sql`EXISTS (
  SELECT 1 FROM variants variant JOIN sellable_levels level ON level.variant_id = variant.id
  WHERE variant.product_id = product.id AND variant.status = 'active' AND level.available > 0)`;

function lookedAtClosely(
  index: LiveIndex,
  stages: QueryStages,
  groups: readonly TermGroup[],
  most: number,
): Prisma.Sql {
  const columns = Prisma.sql`product_id, name_length, ${closeRanks(groups)}`;
  return Prisma.sql`
    ${matchingDocuments(index, stages, columns, most)},
    found AS MATERIALIZED (${placed(textScore(groups, index))}),
    close AS (SELECT product_id, look AS score FROM found WHERE place <= ${LOOKED_AT}::int)`;
}

/** One rank for all groups first, a close look at what stands best by it then. */
function lookedAtTwice(index: LiveIndex, stages: QueryStages, groups: readonly TermGroup[], most: number): Prisma.Sql {
  const rank = Prisma.sql`ts_rank(${FIELD_WEIGHTS}, terms, ${groups.map(anyOf).join(' | ')}::tsquery) AS rank`;
  return Prisma.sql`
    ${matchingDocuments(index, stages, Prisma.sql`product_id, name_length, ${rank}`, most)},
    found AS MATERIALIZED (${placed(Prisma.sql`rank / ${lengthOf(index)}`)}),
    close AS MATERIALIZED (
      SELECT product_id, ${textScore(groups, index)} AS score FROM (
        SELECT product_id, document.name_length, ${closeRanks(groups)}
        FROM found JOIN search_documents document USING (product_id)
        WHERE place <= ${LOOKED_AT}::int AND document.generation = ${index.generation}::int OFFSET 0) ranked)`;
}

/** What was found, in the order of a look: by how many of the words it has, and where. */
function placed(look: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT product_id, look, row_number() OVER (ORDER BY look DESC, product_id) AS place
    FROM (SELECT product_id, ${look} AS look FROM matched) looked_at`;
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
