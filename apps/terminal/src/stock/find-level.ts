import type { Pushcart, SkuView, WarehouseView } from '@pushcart/client';
import { CommandFault } from '../explain.ts';

/** The warehouse of a code; the only one where no code is said. */
export function warehouseOf(warehouses: readonly WarehouseView[], code: string | undefined): WarehouseView {
  const [only, ...others] = warehouses;
  const found = code === undefined && others.length === 0 ? only : warehouses.find((one) => one.code === code);
  if (found !== undefined) return found;
  const codes = warehouses.map((one) => one.code).join(', ');
  const message = code === undefined ? 'The shop has several warehouses.' : `There is no warehouse ${code}.`;
  throw new CommandFault('NOT_FOUND', message, `Name one: --warehouse, of ${codes}`);
}

/** The variant of a SKU, in whatever case it is typed. */
export async function skuOf(pushcart: Pick<Pushcart, 'inventory'>, sku: string): Promise<SkuView> {
  const [found] = await pushcart.inventory.findSkus.query({ skus: [sku] });
  if (found !== undefined) return found;
  throw new CommandFault(
    'NOT_FOUND',
    `No SKU ${sku} is kept in stock.`,
    `Look for it: pushcart stock list --query ${sku}`,
  );
}
