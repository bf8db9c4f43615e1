import type pg from 'pg';
import type { Deps } from '../deps.ts';
import type { BulkInsert } from './bulk-insert.ts';

/** What an import stands on; it decides nothing and tells nobody, so it needs no clock and no provider. */
export type ImportDeps = Pick<Deps, 'db' | 'random' | 'personalData'> & {
  readonly insert: BulkInsert;
  /** For statements over whole tables, which may take their time. */
  readonly pool: pg.Pool;
};
