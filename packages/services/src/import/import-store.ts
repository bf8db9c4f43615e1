import type { ImportDeps } from './import-deps.ts';
import type { ProductImport, StoreImport } from './import-types.ts';
import { insertMany } from './insert-many.ts';

/** Creates a store with its catalogue. Stock is received through the ledger. Refuses a slug that is taken. */
export async function importStore(deps: ImportDeps, input: StoreImport): Promise<{ storeId: string }> {
  const { db } = deps;
  const { warehouses, deliveryMethods, attributes, categories, products, ...head } = input;
  const { id: storeId } = await db.store.create({ data: head });
  const warehouseIds = new Map(warehouses.map(({ code }) => [code, deps.random.uuid()]));
  const categoryIds = new Map(categories.map(({ slug }) => [slug, deps.random.uuid()]));
  const attributeIds = new Map(attributes.map(({ key }) => [key, deps.random.uuid()]));

  await db.warehouse.createMany({
    data: warehouses.map((warehouse, position) => ({
      ...warehouse,
      id: idOf(warehouseIds, warehouse.code),
      storeId,
      position,
    })),
  });
  await db.deliveryMethod.createMany({
    data: deliveryMethods.map((method, position) => ({
      ...method,
      countries: [...method.countries],
      storeId,
      position,
    })),
  });
  await db.category.createMany({
    data: categories.map(({ slug, parent, name }, position) => ({
      id: idOf(categoryIds, slug),
      storeId,
      parentId: parent === null ? null : idOf(categoryIds, parent),
      slug,
      name,
      position,
    })),
  });
  await db.attribute.createMany({
    data: attributes.map((attribute) => ({ ...attribute, id: idOf(attributeIds, attribute.key), storeId })),
  });
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

async function importProducts({ db, random }: ImportDeps, ids: Ids, inputs: readonly ProductImport[]): Promise<void> {
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
      version: 1n,
    })),
  );

  await insertMany(products, (data) =>
    db.product.createMany({
      data: data.map(({ input, id }) => ({
        id,
        storeId: ids.storeId,
        slug: input.slug,
        status: 'active',
        options: input.options.map((option) => ({ ...option, values: [...option.values] })),
        priceFrom: Math.min(...input.variants.map(({ price }) => price)),
        publishedAt: input.publishedAt,
        createdAt: input.publishedAt,
      })),
    }),
  );
  await db.productTranslation.createMany({
    data: products.flatMap(({ input, id: productId }) =>
      (['en', 'zh-CN'] as const).map((locale) => ({
        productId,
        locale,
        name: input.name[locale],
        description: input.description[locale],
      })),
    ),
  });
  await db.productCategory.createMany({
    data: products.flatMap(({ input, id: productId }) =>
      input.categories.map((slug) => ({ productId, categoryId: idOf(ids.categoryIds, slug) })),
    ),
  });
  await db.productImage.createMany({
    data: products.flatMap(({ input, id: productId }) =>
      input.images.map((image, position) => ({ ...image, productId, position })),
    ),
  });
  await db.productAttribute.createMany({
    data: products.flatMap(({ input, id: productId }) =>
      Object.entries(input.attributes).map(([key, { text, number }]) => ({
        productId,
        attributeId: idOf(ids.attributeIds, key),
        value: { text },
        number,
      })),
    ),
  });
  await db.variant.createMany({
    data: variants.map(({ variant, ...row }) => ({
      ...row,
      storeId: ids.storeId,
      sku: variant.sku,
      options: variant.options,
      weightGrams: variant.weightGrams,
    })),
  });
  await db.price.createMany({
    data: variants.map(({ variant, id: variantId }) => ({
      variantId,
      currency: ids.currency,
      amount: variant.price,
      compareAtAmount: variant.compareAtPrice,
    })),
  });
  await insertMany(levels, (data) => db.stockLevel.createMany({ data }));
  await insertMany(levels, (data) =>
    db.stockMovement.createMany({
      data: data.map(({ variantId, warehouseId, onHand }) => ({
        variantId,
        warehouseId,
        kind: 'receive',
        onHandDelta: onHand,
        reservedDelta: 0,
        version: 1n,
        cause: 'Opening stock',
      })),
    }),
  );
}

export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The import names "${name}", which it does not bring.`);
  return id;
}
