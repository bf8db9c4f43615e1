import type { Transaction } from '../db/client.ts';
import { type StoredOrder, withLines } from './order-row.ts';

/** Takes an order under lock, before its payments, parcels and stock: whoever changes one of them comes through here. */
export async function lockOrder(tx: Transaction, orderId: string): Promise<StoredOrder> {
  await tx.$executeRaw`SELECT 1 FROM orders WHERE id = ${orderId}::uuid FOR UPDATE`;
  return tx.order.findUniqueOrThrow({ where: { id: orderId }, include: withLines });
}
