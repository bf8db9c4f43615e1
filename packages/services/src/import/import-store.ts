import { toColumns } from '../tax/tax-zone-row.ts';
import { idOf } from './ids.ts';
import { importDelivery } from './import-delivery.ts';
import type { ImportDeps } from './import-deps.ts';
import { importProducts } from './import-products.ts';
import type { StoreImport } from './import-types.ts';

/** Creates a store with its catalogue. Stock is received through the ledger. Refuses a slug that is taken. */
export async function importStore(deps: ImportDeps, input: StoreImport): Promise<{ storeId: string }> {
  const { db, insert } = deps;
  const { warehouses, deliveryMethods, deliveryZones, attributes, categories, products, taxZones, ...head } = input;
  const { id: storeId } = await db.store.create({ data: head });
  // A store is born with a zone for everywhere; these say it better.
  await db.taxZone.deleteMany({ where: { storeId } });
  await db.taxZone.createMany({ data: taxZones.map(({ name, ...zone }) => ({ ...toColumns(zone), name, storeId })) });
  const warehouseIds = new Map(warehouses.map(({ code }) => [code, deps.random.uuid()]));
  const categoryIds = new Map(categories.map(({ slug }) => [slug, deps.random.uuid()]));
  const attributeIds = new Map(attributes.map(({ key }) => [key, deps.random.uuid()]));

  await insert(
    'warehouses',
    warehouses.map(({ site, ...warehouse }, position) => ({
      ...warehouse,
      ...site,
      id: idOf(warehouseIds, warehouse.code),
      storeId,
      position,
    })),
  );
  await importDelivery(deps, storeId, { deliveryMethods, deliveryZones });
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
  await importProducts(deps, storeId, products);
  return { storeId };
}
