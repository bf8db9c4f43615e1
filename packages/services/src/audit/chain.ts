import { Prisma } from '../db/client.ts';

/**
 * Entries, each with what is wrong with it: `changed` when it no longer has its own hash, `gap` when it does not follow the entry of its
 * store before it. Someone who writes the hashes of all later entries anew, or who takes away the last ones, is not found out.
 *
 * @param entries rows of `audit_entries`: the columns of the table
 * @param before the hash, in hexadecimal, that the first of them follows
 */
export function linksOf(entries: Prisma.Sql, before = ''): Prisma.Sql {
  return Prisma.sql`
    SELECT id, store_id, hash, CASE
        WHEN hash <> audit_hash(previous_hash, store_id, actor_id, action, subject, details, at) THEN 'changed'
        WHEN previous_hash <> lag(hash, 1, decode(${before}, 'hex')) OVER (PARTITION BY store_id ORDER BY id) THEN 'gap'
      END AS fault
    FROM ${entries} entry`;
}
