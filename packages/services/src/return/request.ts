import {
  type Actor,
  type OrderStatus,
  type ReturnableOrder,
  type ReturnView,
  requirePermission,
  requireReturnable,
} from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { once } from '../db/idempotency.ts';
import type { Deps } from '../deps.ts';
import { findOrder } from '../order/find-order.ts';
import { lockOrder } from '../order/lock-order.ts';
import type { StoredOrder } from '../order/order-row.ts';
import { soldLines } from '../shipment/parcels-of-order.ts';
import { returnOf, returnView, withReturnLines } from './return-row.ts';
import type { RequestReturnInput } from './return-service.ts';
import { tellReturn } from './tell-return.ts';

export async function request(deps: Deps, actor: Actor, input: RequestReturnInput): Promise<ReturnView> {
  const { orderId, token, key, reason, lines } = input;
  const { relation } = await findOrder(deps, deps.db, actor, { orderId, token });
  if (relation === 'staff') requirePermission(actor, 'returns.decide');
  return once(deps, actor, 'return.request', key, { orderId, reason, lines }, async (tx) => {
    const order = await lockOrder(tx, orderId);
    const at = deps.clock.now();
    requireReturnable(await returnableOrder(tx, order), { reason, lines }, at);
    const row = await tx.return.create({
      data: {
        id: deps.random.uuid(),
        orderId,
        status: 'requested',
        reason,
        createdAt: at,
        lines: { create: lines.map(({ orderLineId, quantity }) => ({ orderLineId, quantity })) },
      },
      include: withReturnLines,
    });
    await tellReturn(deps, tx, { order, row, by: relation, actorId: actor.account?.id });
    return returnView(row, order.currency);
  });
}

async function returnableOrder(tx: Transaction, order: StoredOrder): Promise<ReturnableOrder> {
  const returns = await tx.return.findMany({ where: { orderId: order.id }, include: withReturnLines });
  return {
    number: order.number,
    status: order.status as OrderStatus,
    deliveredAt: order.deliveredAt,
    lines: soldLines(order),
    returns: returns.map(returnOf),
  };
}
