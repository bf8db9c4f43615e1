import { type Actor, type CancelReason, DomainError, type OrderView, requirePermission } from '@pushcart/domain';
import { once } from '../db/idempotency.ts';
import type { Deps } from '../deps.ts';
import { callOff } from './call-off.ts';
import { findOrder } from './find-order.ts';
import { lockOrder } from './lock-order.ts';
import { viewOrder } from './view-order.ts';

interface CancelInput {
  readonly orderId: string;
  readonly token?: string | undefined;
  readonly reason?: CancelReason | undefined;
  readonly key: string;
}

/** Cancels an order: its stock is free at once, money taken for it is asked back from the provider. */
export async function cancel(
  deps: Deps,
  actor: Actor,
  { orderId, token, reason, key }: CancelInput,
): Promise<OrderView> {
  const { relation } = await findOrder(deps, deps.db, actor, { orderId, token });
  if (relation === 'staff') requirePermission(actor, 'orders.cancel');
  else if (reason !== undefined) throw new DomainError('FORBIDDEN', 'Only staff say why they cancel.');
  const request = { orderId, ...(reason === undefined ? {} : { reason }) };
  return once(deps, actor, 'order.cancel', key, request, async (tx) => {
    const order = await lockOrder(tx, orderId);
    const by = {
      actor: relation,
      actorId: actor.account?.id,
      at: deps.clock.now(),
      cause: 'order_cancelled',
      reason,
    } as const;
    return viewOrder(deps, tx, { order: await callOff(deps, tx, order, by), relation });
  });
}
