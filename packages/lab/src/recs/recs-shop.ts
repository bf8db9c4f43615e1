import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue, toStoreImport } from '@pushcart/demo/generate';
import { createImporter, type ProductImport } from '@pushcart/services/import';
import { builtPrograms, migrate, readSecrets, startShop, startStack } from '@pushcart/stack';
import { freePorts } from '../measure/bench-shop.ts';
import type { RecsSet } from './read-set.ts';

/** A shop that sells the items of a set and knows its past. */
export interface RecsShop extends AsyncDisposable {
  readonly url: string;
  /** The item a product of the shop is, by its slug. */
  readonly items: ReadonlyMap<string, string>;
}

/** The name of a shopper of the set, as a guest of the shop. */
export function guestOf(shopper: string): string {
  return `shopper-of-the-set-${Buffer.from(shopper).toString('base64url')}`;
}

export async function openRecsShop(set: RecsSet, progress: (text: string) => void): Promise<RecsShop> {
  const dataDir = await mkdtemp(join(tmpdir(), 'pushcart-recs-'));
  const shopDir = join(dataDir, 'shop');
  const port = await freePorts(1);
  process.env.RATE_LIMIT_SCALE = '100000';
  const stack = await startStack({ dataDir, log: progress });
  const close = async () => {
    await stack.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await migrate(stack.databaseUrl);
    const items = await bring(set, { databaseUrl: stack.databaseUrl, shopDir }, progress);
    const shop = await startShop(
      {
        port,
        dataDir: shopDir,
        logDir: join(dataDir, 'logs'),
        publicUrl: `http://localhost:${port}`,
        databaseUrl: stack.databaseUrl,
        redisUrl: stack.redisUrl ?? undefined,
        roles: 'api',
        serverNodes: 1,
        traffic: false,
      },
      builtPrograms,
      progress,
    );
    return {
      url: `http://127.0.0.1:${port}`,
      items,
      async [Symbol.asyncDispose]() {
        await shop.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Fills the store through the importer. Returns the items by slug. */
async function bring(
  { names, shoppers }: RecsSet,
  { databaseUrl, shopDir }: { databaseUrl: string; shopDir: string },
  progress: (text: string) => void,
): Promise<ReadonlyMap<string, string>> {
  const secrets = await readSecrets(shopDir, process.env);
  const importer = createImporter({
    databaseUrl,
    secrets: {
      piiKeys: secrets.PII_KEYS,
      blindIndexKey: secrets.BLIND_INDEX_KEY,
      signingKey: secrets.SIGNING_KEY,
    },
  });
  try {
    const frame = toStoreImport(catalogue, new Date());
    const { storeId } = await importer.store({ ...frame, products: [] });
    const slugs = new Map([...names.keys()].map((item, place) => [item, `item-${place}`]));
    const warehouse = frame.warehouses[0]?.code ?? '';
    progress(`Bringing ${names.size} products`);
    await importer.products(
      storeId,
      [...names].map(([item, name]) => productOf({ item, name, slug: slugs.get(item) ?? '', warehouse })),
    );
    progress(`Bringing what ${shoppers.length} shoppers did, and learning from it`);
    await importer.behaviour(
      storeId,
      new Map(),
      shoppers.map(({ id, deeds }) => ({
        who: { guestId: guestOf(id) },
        allowed: true,
        deeds: deeds.map(({ items, ...deed }) => ({ ...deed, slugs: items.map((item) => slugs.get(item) ?? '') })),
      })),
    );
    return new Map([...slugs].map(([item, slug]) => [slug, item]));
  } finally {
    await importer.close();
  }
}

function productOf(made: { item: string; name: string; slug: string; warehouse: string }): ProductImport {
  const { item, name, slug, warehouse } = made;
  const text = { en: name, 'zh-CN': name };
  return {
    slug,
    categories: [],
    brand: null,
    taxClass: 'standard',
    name: text,
    description: text,
    publishedAt: new Date(),
    options: [],
    images: [],
    attributes: {},
    variants: [
      {
        sku: `SET-${item}`,
        options: {},
        price: 1_000,
        compareAtPrice: null,
        weightGrams: 100,
        stock: { [warehouse]: 1_000_000 },
        lowStockThreshold: 1,
      },
    ],
  };
}
