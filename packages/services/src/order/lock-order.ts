import type { Transaction } from '../db/client.ts';
import { type StoredOrder, withLines } from './order-row.ts';

/** Takes an order under lock, before its payments, parcels and stock: whoever changes one of them comes through here. */
export async function lockOrder(tx: Transaction, orderId: string): Promise<StoredOrder> {
  await tx.$executeRaw`SELECT 1 FROM orders WHERE id = ${orderId}::uuid FOR UPDATE`;
  return tx.order.findUniqueOrThrow({ where: { id: orderId }, include: withLines });
}

/** The same for work that servers share: null at once if another has the order, rather than a wait for what it does. */
export async function lockOrderIfFree(tx: Transaction, orderId: string): Promise<StoredOrder | null> {
  const free = await tx.$queryRaw<unknown[]>`SELECT 1 FROM orders WHERE id = ${orderId}::uuid FOR UPDATE SKIP LOCKED`;
  return free.length === 0 ? null : tx.order.findUniqueOrThrow({ where: { id: orderId }, include: withLines });
}
