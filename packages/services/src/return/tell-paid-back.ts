import { noteOnOrder } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { lockOrder } from '../order/lock-order.ts';
import { orderOf } from '../order/order-row.ts';
import { saveDecision } from '../order/save-decision.ts';
import { isPaidBack, returnView, withReturnLines } from './return-row.ts';

/** Tells those who watch the order that a return's money has gone back, once all of it has: after a refund that was for a return. */
export async function tellPaidBack(
  deps: Pick<Deps, 'personalData'>,
  tx: Transaction,
  returnId: string | null,
  at: Date,
): Promise<void> {
  if (returnId === null) return;
  const row = await tx.return.findUniqueOrThrow({ where: { id: returnId }, include: withReturnLines });
  if (!isPaidBack(row)) return;
  const order = await lockOrder(tx, row.orderId);
  const decision = noteOnOrder(orderOf(order), 'return.paid_back', { actor: 'system', at });
  await saveDecision(deps, tx, order, decision, { return: returnView(row, order.currency) });
}
