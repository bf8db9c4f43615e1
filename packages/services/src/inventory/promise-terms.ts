import type { PromiseKind, PromiseTerms } from '@pushcart/domain';
import { Prisma } from '../db/client.ts';

/** A row `terms` of `stock_promises` as JSON; null without one. */
export const promiseTerms = Prisma.sql`CASE WHEN terms.variant_id IS NOT NULL THEN jsonb_build_object(
  'kind', terms.kind, 'limit', terms.unit_limit, 'arrivesOn', terms.arrives_on, 'promised', terms.promised,
  'version', terms.version) END`;

export interface TermsRow {
  readonly kind: PromiseKind;
  readonly unit_limit: number;
  readonly arrives_on: Date | null;
  readonly promised: number;
  readonly version: bigint;
}

export function toTerms(row: TermsRow): PromiseTerms {
  return {
    kind: row.kind,
    limit: row.unit_limit,
    arrivesOn: row.arrives_on?.toISOString().slice(0, 10) ?? null,
    promised: row.promised,
    version: Number(row.version),
  };
}
