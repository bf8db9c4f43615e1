import { requireFlashSale } from '@pushcart/domain';
import { idOf } from './ids.ts';
import type { ImportDeps } from './import-deps.ts';
import type { FlashSaleImport } from './import-types.ts';

/** Announces a sale of what the store has. */
export async function importFlashSale({ db }: ImportDeps, storeId: string, input: FlashSaleImport): Promise<void> {
  const variants = await db.variant.findMany({
    where: { storeId, sku: { in: input.items.map(({ sku }) => sku) } },
    select: { id: true, sku: true },
  });
  const ids = new Map(variants.map(({ id, sku }) => [sku, id]));
  const items = input.items.map(({ sku, ...item }) => ({ ...item, variantId: idOf(ids, sku) }));
  const sale = requireFlashSale({ ...input, items });
  await db.flashSale.create({ data: { ...sale, storeId, items: { create: [...sale.items] } } });
}
