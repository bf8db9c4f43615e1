import { bayesianAverage, NEUTRAL_RATING } from '@pushcart/domain';
import type { Database } from '../db/client.ts';
import { type Deps, systemRandom } from '../deps.ts';
import type { MadeStore } from './make-store.ts';

export interface ProductOptions {
  /** Units on hand of each variant; default 10. */
  readonly stock?: number;
  /** How many variants; default 1. */
  readonly variants?: number;
  /** Unit price in minor units; default 1000. */
  readonly price?: number;
  readonly slug?: string;
  readonly name?: string;
  readonly categoryIds?: readonly string[];
  /** Units sold, as if all were sold lately and ranked since. */
  readonly salesCount?: number;
  readonly brand?: string;
  readonly ratings?: readonly number[];
  readonly publishedAt?: Date;
}

export interface MadeProduct {
  readonly productId: string;
  readonly slug: string;
  readonly variantIds: readonly [string, ...string[]];
}

/** An active product whose variants have stock in the store's warehouse, received through the ledger. */
export async function addProduct(deps: Deps, store: MadeStore, options: ProductOptions = {}): Promise<MadeProduct> {
  const { db, clock } = deps;
  const slug = options.slug ?? `product-${systemRandom.bytes(6).toString('hex')}`;
  const name = options.name ?? 'Blue mug';
  const price = options.price ?? 1000;
  const ratings = options.ratings ?? [];
  const stars = { sum: ratings.reduce((sum, rating) => sum + rating, 0), count: ratings.length };
  const product = await db.product.create({
    data: {
      storeId: store.storeId,
      slug,
      status: 'active',
      publishedAt: options.publishedAt ?? clock.now(),
      brand: options.brand ?? null,
      priceFrom: price,
      salesCount: options.salesCount ?? 0,
      ratingSum: stars.sum,
      ratingCount: stars.count,
      options: [{ key: 'size', name: { en: 'Size', 'zh-CN': '尺寸' }, values: SIZES }],
      translations: {
        create: [
          { locale: 'en', name, description: `${name}, made for tests.` },
          { locale: 'zh-CN', name: `${name}（中文）`, description: '为测试而做。' },
        ],
      },
      images: { create: { file: slug, alt: { en: name, 'zh-CN': name }, width: 960, height: 960, position: 0 } },
      categories: { create: (options.categoryIds ?? []).map((categoryId) => ({ categoryId })) },
    },
  });
  await db.productRank.update({
    where: { productId: product.id },
    data: { sales: options.salesCount ?? 0, rating: Math.round(bayesianAverage(stars, NEUTRAL_RATING) * 10_000) },
  });
  const ids: string[] = [];
  for (let position = 0; position < (options.variants ?? 1); position++) {
    ids.push(
      await addVariant(deps, store, { productId: product.id, slug, position, price, stock: options.stock ?? 10 }),
    );
  }
  const [first, ...others] = ids;
  if (first === undefined) throw new Error('A product needs a variant.');
  return { productId: product.id, slug, variantIds: [first, ...others] };
}

const SIZES = ['s', 'm', 'l'].map((key) => ({ key, name: { en: key.toUpperCase(), 'zh-CN': key.toUpperCase() } }));

async function addVariant(
  { db }: Deps,
  store: MadeStore,
  made: { productId: string; slug: string; position: number; price: number; stock: number },
): Promise<string> {
  const { id } = await db.variant.create({
    data: {
      storeId: store.storeId,
      productId: made.productId,
      sku: `${made.slug}-${made.position}`.toUpperCase(),
      options: { size: SIZES[made.position % SIZES.length]?.key ?? 's' },
      weightGrams: 400,
      position: made.position,
      prices: { create: { currency: store.currency, amount: made.price } },
    },
  });
  await db.stockLevel.create({
    data: {
      variantId: id,
      warehouseId: store.warehouseId,
      onHand: made.stock,
      lowStockThreshold: 2,
      version: made.stock > 0 ? 1 : 0,
    },
  });
  if (made.stock > 0)
    await db.stockMovement.create({
      data: {
        variantId: id,
        warehouseId: store.warehouseId,
        kind: 'receive',
        onHandDelta: made.stock,
        reservedDelta: 0,
        version: 1,
        cause: 'made for a test',
      },
    });
  return id;
}

/** A variant of another store. */
export async function createForeignVariant(db: Database, storeId: string): Promise<string> {
  const product = await db.product.create({ data: { storeId, slug: 'foreign', status: 'active', options: [] } });
  const data = { storeId, productId: product.id, sku: 'FOREIGN', options: {}, weightGrams: 1, position: 0 };
  return (await db.variant.create({ data })).id;
}
