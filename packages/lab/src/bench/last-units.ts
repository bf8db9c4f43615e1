import { newKey, type Pushcart, type RouterOutputs } from '@pushcart/client';
import { openGuest, type Purchase, preparePurchase } from '../measure/shoppers.ts';

type Card = RouterOutputs['catalog']['list']['items'][number];

/** A product that has one unit left, in one warehouse, and how it is bought. */
export interface LastUnit {
  readonly slug: string;
  readonly name: string;
  readonly sku: string;
  readonly purchase: Purchase;
}

/** So many products of one variant, each brought down to its last unit. */
export async function lastUnits(staff: Pushcart, url: string, count: number): Promise<readonly LastUnit[]> {
  const guest = openGuest(url);
  const { items } = await guest.catalog.list.query({ inStock: true, sort: 'newest', limit: 50 });
  await guest.close();
  const single = items.filter(
    ({ variantIds, stock }) =>
      variantIds.length === 1 && stock.every(({ warehouseId, promise }) => warehouseId !== null && !promise),
  );
  if (single.length < count) throw new Error(`Of ${items.length} products ${single.length} have one variant alone.`);
  const units: LastUnit[] = [];
  for (const card of single.slice(0, count)) units.push(await bringDown(staff, url, card));
  return units;
}

async function bringDown(staff: Pushcart, url: string, { id, slug, name, stock }: Card): Promise<LastUnit> {
  const { variants } = await staff.product.get.query({ productId: id });
  const [variantId, sku] = [stock[0]?.variantId, variants[0]?.sku];
  if (variantId === undefined || sku === undefined) throw new Error(`${slug} has no variant.`);
  const purchase = await preparePurchase(url, variantId);
  for (const [index, { warehouseId, available }] of stock.entries()) {
    const delta = (index === 0 ? 1 : 0) - available;
    if (warehouseId === null || delta === 0) continue;
    await staff.inventory.adjust.mutate({ variantId, warehouseId, delta, cause: 'Benchmark', key: newKey() });
  }
  return { slug, name: name.en, sku, purchase };
}
