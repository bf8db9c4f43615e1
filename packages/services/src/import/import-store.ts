import type { ImportDeps } from './import-deps.ts';
import type { ProductImport, StoreImport } from './import-types.ts';

/** Creates a store with its catalogue. Stock is received through the ledger. Refuses a slug that is taken. */
export async function importStore(deps: ImportDeps, input: StoreImport): Promise<{ storeId: string }> {
  const { db, insert } = deps;
  const { warehouses, deliveryMethods, attributes, categories, products, ...head } = input;
  const { id: storeId } = await db.store.create({ data: head });
  const warehouseIds = new Map(warehouses.map(({ code }) => [code, deps.random.uuid()]));
  const categoryIds = new Map(categories.map(({ slug }) => [slug, deps.random.uuid()]));
  const attributeIds = new Map(attributes.map(({ key }) => [key, deps.random.uuid()]));

  await insert(
    'warehouses',
    warehouses.map((warehouse, position) => ({
      ...warehouse,
      id: idOf(warehouseIds, warehouse.code),
      storeId,
      position,
    })),
  );
  await insert(
    'delivery_methods',
    deliveryMethods.map((method, position) => ({
      ...method,
      storeId,
      position,
    })),
  );
  await insert(
    'categories',
    categories.map(({ slug, parent, name }, position) => ({
      id: idOf(categoryIds, slug),
      storeId,
      parentId: parent === null ? null : idOf(categoryIds, parent),
      slug,
      name,
      position,
    })),
  );
  await insert(
    'attributes',
    attributes.map((attribute) => ({ ...attribute, id: idOf(attributeIds, attribute.key), storeId })),
  );
  await importProducts(deps, { storeId, currency: head.currency, warehouseIds, categoryIds, attributeIds }, products);
  return { storeId };
}

interface Ids {
  readonly storeId: string;
  readonly currency: string;
  readonly warehouseIds: ReadonlyMap<string, string>;
  readonly categoryIds: ReadonlyMap<string, string>;
  readonly attributeIds: ReadonlyMap<string, string>;
}

async function importProducts(
  { insert, random }: ImportDeps,
  ids: Ids,
  inputs: readonly ProductImport[],
): Promise<void> {
  const products = inputs.map((input) => ({ input, id: random.uuid() }));
  const variants = products.flatMap(({ input, id: productId }) =>
    input.variants.map((variant, position) => ({ variant, productId, position, id: random.uuid() })),
  );
  const levels = variants.flatMap(({ variant, id: variantId }) =>
    Object.entries(variant.stock).map(([code, onHand]) => ({
      variantId,
      warehouseId: idOf(ids.warehouseIds, code),
      onHand,
      lowStockThreshold: variant.lowStockThreshold,
      version: 1,
    })),
  );

  await insert(
    'products',
    products.map(({ input, id }) => ({
      id,
      storeId: ids.storeId,
      slug: input.slug,
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
      Object.entries(input.attributes).map(([key, { text, number }]) => ({
        productId,
        attributeId: idOf(ids.attributeIds, key),
        value: { text },
        number,
      })),
    ),
  );
  await insert(
    'variants',
    variants.map(({ variant, ...row }) => ({
      ...row,
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
  await insert('stock_levels', levels);
  await insert(
    'stock_movements',
    levels.map(({ variantId, warehouseId, onHand }) => ({
      variantId,
      warehouseId,
      kind: 'receive',
      onHandDelta: onHand,
      reservedDelta: 0,
      version: 1,
      cause: 'Opening stock',
    })),
  );
}

export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The import names "${name}", which it does not bring.`);
  return id;
}
