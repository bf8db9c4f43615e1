import { type Actor, DomainError, noteOnOrder, requireId, requirePackable, requirePermission } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { findOrder } from '../order/find-order.ts';
import { lockOrder } from '../order/lock-order.ts';
import { orderOf } from '../order/order-row.ts';
import { saveDecision } from '../order/save-decision.ts';
import type { PickInput } from './shipment-service.ts';

/** Notes that the goods of orders were brought from the shelves of a warehouse to the packing table. Saying it again changes nothing. */
export async function pick(deps: Deps, actor: Actor, { picks }: PickInput): Promise<void> {
  requirePermission(actor, 'orders.pack');
  for (const { orderId, warehouseId } of picks) {
    requireId(warehouseId, 'warehouse');
    await findOrder(deps, deps.db, actor, { orderId });
    await inTransaction(deps, async (tx) => {
      const order = await lockOrder(tx, orderId);
      requirePackable(orderOf(order));
      await requireHeld(tx, orderId, warehouseId);
      const at = deps.clock.now();
      const { count } = await tx.orderPick.createMany({
        data: { orderId, warehouseId, pickedAt: at },
        skipDuplicates: true,
      });
      if (count === 0) return;
      const decision = noteOnOrder(orderOf(order), 'shipment.picked', { actor: 'staff', at });
      await saveDecision(deps, tx, order, decision, { actorId: actor.account.id });
    });
  }
}

async function requireHeld(tx: Transaction, orderId: string, warehouseId: string): Promise<void> {
  const held = await tx.reservation.findFirst({ where: { orderId, warehouseId, status: 'claimed' } });
  if (held === null) throw new DomainError('NOT_FOUND', 'The warehouse holds nothing of this order.');
}
