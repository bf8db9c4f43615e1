import pg from 'pg';
import { createDatabase } from '../db/client.ts';
import { createPersonalData } from '../db/personal-data.ts';
import { type Secrets, systemRandom } from '../deps.ts';
import { createBulkInsert } from './bulk-insert.ts';
import { importAccounts } from './import-accounts.ts';
import { importHistory } from './import-history.ts';
import { importStore } from './import-store.ts';
import type { AccountImport, HistoryImport, StoreImport } from './import-types.ts';

/** Fills an installation from elsewhere, in bulk: a store, its people, its past. */
export interface Importer {
  /** The id of the store with this slug, or null. */
  findStore(slug: string): Promise<string | null>;
  store(input: StoreImport): Promise<{ storeId: string }>;
  /** Ids by e-mail. */
  accounts(storeId: string, inputs: readonly AccountImport[]): Promise<ReadonlyMap<string, string>>;
  history(storeId: string, accountIds: ReadonlyMap<string, string>, input: HistoryImport): Promise<void>;
  close(): Promise<void>;
}

export function createImporter(options: { databaseUrl: string; secrets: Secrets }): Importer {
  const db = createDatabase({ databaseUrl: options.databaseUrl, poolSize: 4 });
  const pool = new pg.Pool({ connectionString: options.databaseUrl, max: 2 });
  const insert = createBulkInsert(pool);
  const deps = { db, insert, random: systemRandom, personalData: createPersonalData(options.secrets, systemRandom) };
  return {
    findStore: async (slug) => (await db.store.findUnique({ where: { slug }, select: { id: true } }))?.id ?? null,
    store: (input) => importStore(deps, input),
    accounts: (storeId, inputs) => importAccounts(deps, storeId, inputs),
    history: (storeId, accountIds, input) => importHistory(deps, storeId, accountIds, input),
    async close() {
      await pool.end();
      await db.$disconnect();
    },
  };
}
