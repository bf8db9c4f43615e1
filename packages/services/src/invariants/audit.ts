import { linksOf } from '../audit/chain.ts';
import { Prisma } from '../db/client.ts';
import type { Invariant } from './invariant.ts';

export const AUDIT_INVARIANTS: readonly Invariant[] = [
  {
    id: 'I17',
    name: 'Every entry of the audit log has its own hash and follows the one before it',
    faults: Prisma.sql`
      SELECT id, store_id, fault FROM (${linksOf(Prisma.sql`audit_entries`)}) link WHERE fault IS NOT NULL`,
  },
];
