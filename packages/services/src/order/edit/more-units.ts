import { DomainError } from '@pushcart/domain';
import type { Reader } from '../../db/client.ts';
import type { StoredOrder } from '../order-row.ts';
import type { EditLine } from './order-edit-service.ts';

/** The quota of a flash sale is counted where its queue is; nothing may be added behind its back. */
export async function requireNoMoreOfFlashSale(
  db: Reader,
  order: StoredOrder,
  lines: readonly EditLine[],
): Promise<void> {
  const won = await db.flashEntry.findFirst({ where: { orderId: order.id }, select: { variantId: true } });
  if (won === null) return;
  const was = order.lines.find(({ variantId }) => variantId === won.variantId)?.quantity ?? 0;
  if (unitsOf(lines, won.variantId) <= was) return;
  throw new DomainError('ORDER_NOT_EDITABLE', 'More of a flash sale is only sold in its queue.', { why: 'flash_sale' });
}

/** A price that staff set holds for the units they agreed to; its shopper takes no more of them at it. */
export function requireNoMoreAtAgreedPrice(order: StoredOrder, lines: readonly EditLine[]): void {
  const more = order.lines.find(
    ({ variantId, quantity, priceSetByStaff }) => priceSetByStaff === true && unitsOf(lines, variantId) > quantity,
  );
  if (more === undefined) return;
  throw new DomainError('ORDER_NOT_EDITABLE', `The price of ${more.sku} was agreed to for ${more.quantity} units.`, {
    why: 'price_agreed',
    variantId: more.variantId,
    sku: more.sku,
  });
}

function unitsOf(lines: readonly EditLine[], variantId: string): number {
  return lines.find((line) => line.variantId === variantId)?.quantity ?? 0;
}
