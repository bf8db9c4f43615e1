import {
  type Actor,
  DomainError,
  type ReturnStatus,
  type ReturnView,
  requireId,
  requireReturnMove,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import type { Prisma, Transaction } from '../db/client.ts';
import { once } from '../db/idempotency.ts';
import type { Deps } from '../deps.ts';
import { findOrder, type Relation } from '../order/find-order.ts';
import { lockOrder } from '../order/lock-order.ts';
import type { StoredOrder } from '../order/order-row.ts';
import type { StoredShipment } from '../shipment/shipment-row.ts';
import { returnView, type StoredReturn, withReturnLines } from './return-row.ts';
import type { ReturnRef } from './return-service.ts';
import { tellReturn } from './tell-return.ts';

interface Change {
  readonly to: Exclude<ReturnStatus, 'requested'>;
  readonly by: Relation;
  /** What else the request asks for, so that its key is not used for another. */
  readonly asked?: unknown;
  readonly token?: string | undefined;
  /** Refuses who may not. */
  allow(relation: Relation): void;
  /** What changes besides the status; it may write what follows from it. */
  decide?(tx: Transaction, order: StoredOrder, row: StoredReturn): Promise<Prisma.ReturnUpdateInput>;
  /** Makes or gives up its parcel; told along with the step. */
  parcel?(tx: Transaction, order: StoredOrder, row: StoredReturn): Promise<StoredShipment | null>;
}

/** Takes a return a step on: once for each key, from the version the caller saw, told to the order's watchers. */
export async function changeReturn(
  deps: Deps,
  actor: Actor,
  { returnId, version, key }: ReturnRef,
  { to, by, asked, token, allow, decide, parcel }: Change,
): Promise<ReturnView> {
  requireId(returnId, 'return');
  const known = await deps.db.return.findUnique({ where: { id: returnId }, select: { orderId: true } });
  if (known === null) throw new DomainError('NOT_FOUND', 'There is no such return.');
  const { orderId } = known;
  const { relation } = await findOrder(deps, deps.db, actor, { orderId, token });
  allow(relation);
  return once(deps, actor, `return.${to}`, key, { returnId, version, asked }, async (tx) => {
    const order = await lockOrder(tx, orderId);
    const row = await tx.return.findUniqueOrThrow({ where: { id: returnId }, include: withReturnLines });
    requireVersion(row, version);
    requireReturnMove(row.status as ReturnStatus, to);
    const more = (await decide?.(tx, order, row)) ?? {};
    const next = await tx.return.update({
      where: { id: returnId },
      data: { ...more, status: to, version: { increment: 1 } },
      include: withReturnLines,
    });
    const changed = (await parcel?.(tx, order, next)) ?? null;
    await tellReturn(deps, tx, { order, row: next, by, actorId: actor.account?.id, parcel: changed });
    if (by === 'staff' && actor.account !== null) {
      const staff = { ...actor, account: actor.account };
      await recordAudit(deps, tx, staff, `return.${to}`, returnId, { order: order.number, version: version + 1 });
    }
    return returnView(next, order.currency);
  });
}

function requireVersion({ version, status }: StoredReturn, seen: number): void {
  if (Number(version) === seen) return;
  const details = { version: Number(version), status };
  throw new DomainError('RETURN_CHANGED', 'The return was changed meanwhile. Look at it again.', details);
}
