import { STOCK_CAUSES } from '@pushcart/domain';
import { idOf } from './ids.ts';
import type { ImportDeps } from './import-deps.ts';
import type { ProductImport } from './import-types.ts';

/** Brings products into a store that has their categories, attributes and warehouses. Stock is received through the ledger. */
export async function importProducts(
  deps: ImportDeps,
  storeId: string,
  inputs: readonly ProductImport[],
): Promise<void> {
  const { insert, random } = deps;
  const ids = await readIds(deps, storeId);
  const products = inputs.map((input) => ({ input, id: random.uuid() }));
  const variants = products.flatMap(({ input, id: productId }) =>
    input.variants.map((variant, position) => {
      const id = random.uuid();
      return { variant, productId, position, id, receivedAt: input.publishedAt };
    }),
  );
  const levels = variants.flatMap(({ variant, id: variantId, receivedAt }) =>
    Object.entries(variant.stock).map(([code, onHand]) => ({
      receivedAt,
      level: {
        variantId,
        warehouseId: idOf(ids.warehouseIds, code),
        onHand,
        lowStockThreshold: variant.lowStockThreshold,
        version: 1,
      },
    })),
  );

  await insert(
    'products',
    products.map(({ input, id }) => ({
      id,
      storeId: ids.storeId,
      slug: input.slug,
      brand: input.brand,
      taxClass: input.taxClass,
      status: 'active',
      options: input.options,
      priceFrom: Math.min(...input.variants.map(({ price }) => price)),
      publishedAt: input.publishedAt,
      createdAt: input.publishedAt,
    })),
  );
  await insert(
    'product_translations',
    products.flatMap(({ input, id: productId }) =>
      (['en', 'zh-CN'] as const).map((locale) => ({
        productId,
        locale,
        name: input.name[locale],
        description: input.description[locale],
      })),
    ),
  );
  await insert(
    'product_categories',
    products.flatMap(({ input, id: productId }) =>
      input.categories.map((slug) => ({ productId, categoryId: idOf(ids.categoryIds, slug) })),
    ),
  );
  await insert(
    'product_images',
    products.flatMap(({ input, id: productId }) =>
      input.images.map((image, position) => ({ ...image, productId, position })),
    ),
  );
  await insert(
    'product_attributes',
    products.flatMap(({ input, id: productId }) =>
      Object.entries(input.attributes).map(([key, value]) => ({
        productId,
        attributeId: idOf(ids.attributeIds, key),
        value,
        number: 'number' in value ? value.number : null,
      })),
    ),
  );
  await insert(
    'variants',
    variants.map(({ variant, id, productId, position }) => ({
      id,
      productId,
      position,
      storeId: ids.storeId,
      sku: variant.sku,
      options: variant.options,
      weightGrams: variant.weightGrams,
    })),
  );
  await insert(
    'prices',
    variants.map(({ variant, id: variantId }) => ({
      variantId,
      currency: ids.currency,
      amount: variant.price,
      compareAtAmount: variant.compareAtPrice,
    })),
  );
  await insert(
    'stock_levels',
    levels.map(({ level }) => level),
  );
  await insert(
    'stock_movements',
    levels.map(({ level, receivedAt }) => ({
      variantId: level.variantId,
      warehouseId: level.warehouseId,
      kind: 'receive',
      onHandDelta: level.onHand,
      reservedDelta: 0,
      version: 1,
      cause: STOCK_CAUSES.opening_stock,
      createdAt: receivedAt,
    })),
  );
}

interface Ids {
  readonly storeId: string;
  readonly currency: string;
  readonly warehouseIds: ReadonlyMap<string, string>;
  readonly categoryIds: ReadonlyMap<string, string>;
  readonly attributeIds: ReadonlyMap<string, string>;
}

async function readIds({ db }: ImportDeps, storeId: string): Promise<Ids> {
  const { currency } = await db.store.findUniqueOrThrow({ where: { id: storeId } });
  const warehouses = await db.warehouse.findMany({ where: { storeId } });
  const categories = await db.category.findMany({ where: { storeId } });
  const attributes = await db.attribute.findMany({ where: { storeId } });
  return {
    storeId,
    currency,
    warehouseIds: new Map(warehouses.map(({ code, id }) => [code, id])),
    categoryIds: new Map(categories.map(({ slug, id }) => [slug, id])),
    attributeIds: new Map(attributes.map(({ key, id }) => [key, id])),
  };
}
