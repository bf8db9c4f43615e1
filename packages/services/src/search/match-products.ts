import { Prisma } from '../db/client.ts';
import { ENOUGH, type QueryStages } from './candidates.ts';
import type { LiveIndex } from './word-facts.ts';

/**
 * `matched`: the documents that a query finds, with these columns of each. A stage is asked only where those before it find too
 * little, all in one statement: the database sees that for itself, without an answer in between. `named` and `strict` stay there to be
 * counted.
 * @param most documents of each stage
 */
export function matchingDocuments(
  index: LiveIndex,
  stages: QueryStages,
  columns: Prisma.Sql,
  most: number,
): Prisma.Sql {
  const { named, strict, broad } = stages;
  const isNew = strict === null ? Prisma.empty : Prisma.sql`AND NOT terms @@ ${strict}::tsquery`;
  const stage = (query: string | null, condition: Prisma.Sql) => Prisma.sql`
    SELECT ${columns} FROM search_documents
    WHERE ${query === null ? Prisma.sql`false` : isFound(index, query)} ${condition} LIMIT ${most}::int`;
  return Prisma.sql`
    named AS MATERIALIZED (${stage(named, Prisma.empty)}),
    strict AS MATERIALIZED (${stage(strict, Prisma.sql`AND ${isFew('named')}`)}),
    broad AS MATERIALIZED (${stage(broad, Prisma.sql`AND ${isFew('named')} AND ${isFew('strict')} ${isNew}`)}),
    matched AS (
      SELECT * FROM named WHERE NOT ${isFew('named')} UNION ALL SELECT * FROM strict UNION ALL SELECT * FROM broad)`;
}

/** How the query was answered: whether anything has all of it, and whether only names were looked at. */
export const answeredBy = Prisma.sql`
  EXISTS (SELECT FROM named) OR EXISTS (SELECT FROM strict) AS "hasAll", NOT ${isFew('named')} AS "isNamedOnly"`;

function isFew(stage: 'named' | 'strict'): Prisma.Sql {
  return Prisma.sql`(SELECT count(*) FROM ${Prisma.raw(stage)}) < ${ENOUGH}::int`;
}

function isFound(index: LiveIndex, query: string): Prisma.Sql {
  // The store is no condition for an index: it would bring all of its products.
  return Prisma.sql`terms @@ ${query}::tsquery AND generation = ${index.generation}::int
    AND store_id IS NOT DISTINCT FROM ${index.storeId}::uuid`;
}
