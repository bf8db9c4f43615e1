import { requireSeller, type SellerDetails } from '@pushcart/domain';
import pg from 'pg';
import { createDatabase } from '../db/client.ts';
import { createPersonalData } from '../db/personal-data.ts';
import type { Secrets } from '../deps.ts';
import { createBulkInsert } from './bulk-insert.ts';
import { importAccounts } from './import-accounts.ts';
import { importBehaviour } from './import-behaviour.ts';
import type { ImportDeps } from './import-deps.ts';
import { importFlashSale } from './import-flash-sale.ts';
import { openPast, type PastImport } from './import-history.ts';
import { importMarkets } from './import-markets.ts';
import { importPriceList } from './import-price-list.ts';
import { importProducts } from './import-products.ts';
import { importStore } from './import-store.ts';
import { importTerms } from './import-terms.ts';
import type {
  AccountImport,
  BehaviourImport,
  FlashSaleImport,
  HistoryImport,
  MarketImport,
  PriceListImport,
  ProductImport,
  StoreImport,
  TermsImport,
} from './import-types.ts';
import { createPooledRandom } from './pooled-random.ts';

/** Fills an installation from elsewhere, in bulk: a store, its people, its past. */
export interface Importer {
  /** The id of the store with this slug, or null. */
  findStore(slug: string): Promise<string | null>;
  store(input: StoreImport): Promise<{ storeId: string }>;
  /** Ids by e-mail. */
  accounts(storeId: string, inputs: readonly AccountImport[]): Promise<ReadonlyMap<string, string>>;
  /** More products for a store. */
  products(storeId: string, inputs: readonly ProductImport[]): Promise<void>;
  flashSale(storeId: string, input: FlashSaleImport): Promise<void>;
  /** What it sells in beside its own currency. */
  markets(storeId: string, inputs: readonly MarketImport[]): Promise<void>;
  priceList(storeId: string, input: PriceListImport): Promise<void>;
  /** Bundles, and what is sold before it is there. */
  terms(storeId: string, input: TermsImport): Promise<void>;
  history(storeId: string, accountIds: ReadonlyMap<string, string>, input: HistoryImport): Promise<void>;
  /** The same for a past that does not fit into memory: piece by piece. `accountIds` may grow meanwhile. */
  openPast(storeId: string, accountIds: ReadonlyMap<string, string>): Promise<PastImport>;
  /** What shoppers bought and looked at, from which the recommender learns. */
  behaviour(
    storeId: string,
    accountIds: ReadonlyMap<string, string>,
    inputs: readonly BehaviourImport[],
  ): Promise<void>;
  /** Who sells, from when on paid orders get invoices: what was imported before gets one when somebody asks. */
  seller(storeId: string, details: SellerDetails): Promise<void>;
  close(): Promise<void>;
}

export function createImporter(options: { databaseUrl: string; secrets: Secrets }): Importer {
  const db = createDatabase({ databaseUrl: options.databaseUrl, poolSize: 4 });
  const pool = new pg.Pool({ connectionString: options.databaseUrl, max: 4 });
  const random = createPooledRandom();
  const insert = createBulkInsert(pool);
  const deps: ImportDeps = {
    db,
    insert,
    pool,
    random,
    personalData: createPersonalData(options.secrets, random),
  };
  return {
    findStore: async (slug) => (await db.store.findUnique({ where: { slug }, select: { id: true } }))?.id ?? null,
    store: (input) => importStore(deps, input),
    accounts: (storeId, inputs) => importAccounts(deps, storeId, inputs),
    products: (storeId, inputs) => importProducts(deps, storeId, inputs),
    flashSale: (storeId, input) => importFlashSale(deps, storeId, input),
    markets: (storeId, inputs) => importMarkets(deps, storeId, inputs),
    priceList: (storeId, input) => importPriceList(deps, storeId, input),
    terms: (storeId, input) => importTerms(deps, storeId, input),
    async history(storeId, accountIds, input) {
      const past = await openPast(deps, storeId, accountIds);
      await past.add(input);
      await past.finish();
    },
    openPast: (storeId, accountIds) => openPast(deps, storeId, accountIds),
    behaviour: (storeId, accountIds, inputs) => importBehaviour(deps, { storeId, accountIds }, inputs),
    async seller(storeId, details) {
      await db.invoiceSettings.create({ data: { storeId, ...requireSeller(details) } });
    },
    async close() {
      await pool.end();
      await db.$disconnect();
    },
  };
}
