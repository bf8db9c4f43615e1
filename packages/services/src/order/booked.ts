import { exchange, type Money, money, type PaymentView, reciprocal } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { marketOfOrder } from '../market/current-market.ts';
import type { StoredOrder } from './order-row.ts';

interface Moved {
  /** As it is after the move. */
  readonly payment: PaymentView | undefined;
  /** Captured, or refunded if negative. Minor units of the order's currency. */
  readonly moved: number;
}

/**
 * What moved money counts for in the store's currency, at the order's rate; null where it is in that currency. What has been captured and
 * refunded of a payment is turned as a whole, so that all its parts add up to it, and a payment that goes back leaves nothing.
 */
export async function bookedOf(tx: Transaction, order: StoredOrder, { payment, moved }: Moved): Promise<Money | null> {
  const market = marketOfOrder(order);
  if (market === null || payment === undefined || moved === 0) return null;
  const back = reciprocal(market.rate);
  const total = moved > 0 ? payment.captured.amount : payment.refunded.amount;
  const part = exchange(total, back) - exchange(total - Math.abs(moved), back);
  const { currency } = await tx.store.findUniqueOrThrow({ where: { id: order.storeId }, select: { currency: true } });
  return money(moved > 0 ? part : -part, currency);
}
