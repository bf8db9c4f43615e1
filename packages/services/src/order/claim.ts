import {
  type Actor,
  CLAIM_SECONDS,
  type ClaimChanged,
  type ClaimView,
  DomainError,
  maskName,
  requirePermission,
  topics,
} from '@pushcart/domain';
import type { Prisma, Reader, Transaction } from '../db/client.ts';
import { append, inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { findOrder } from './find-order.ts';
import { lockOrder } from './lock-order.ts';

type StoredClaim = Prisma.OrderClaimGetPayload<object>;

/** Says that somebody packs an order, or still does: the claim lasts a while longer. Refused while a colleague packs it. */
export async function claim(deps: Deps, actor: Actor, { orderId }: { orderId: string }): Promise<ClaimView> {
  requirePermission(actor, 'orders.pack');
  const { storeId, account } = actor;
  await findOrder(deps, deps.db, actor, { orderId });
  return inTransaction(deps, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (order.status !== 'paid') {
      throw new DomainError('ORDER_NOT_PACKABLE', `Order ${order.number} is ${order.status}.`, {
        status: order.status,
      });
    }
    await requireUnclaimed(deps, tx, actor, orderId);
    const known = await tx.orderClaim.findUnique({ where: { orderId } });
    const expiresAt = new Date(deps.clock.now().getTime() + CLAIM_SECONDS * 1_000);
    if (known?.accountId === account.id) {
      const kept = await tx.orderClaim.update({ where: { orderId }, data: { expiresAt } });
      return claimView(deps, tx, kept);
    }
    const taken = { storeId, accountId: account.id, expiresAt };
    const row = await tx.orderClaim.upsert({
      where: { orderId },
      create: { orderId, ...taken },
      update: { ...taken, version: { increment: 1 } },
    });
    return tell(deps, tx, row);
  });
}

/** Lets an order go; that of a colleague is left alone. */
export async function unclaim(deps: Deps, actor: Actor, { orderId }: { orderId: string }): Promise<void> {
  requirePermission(actor, 'orders.pack');
  const accountId = actor.account.id;
  await findOrder(deps, deps.db, actor, { orderId });
  await inTransaction(deps, async (tx) => {
    await lockOrder(tx, orderId);
    await endClaim(deps, tx, orderId, accountId);
  });
}

/** Ends the claims nobody has spoken for in time. Returns how many. */
export async function endClaims(deps: Deps): Promise<number> {
  const due = await deps.db.orderClaim.findMany({
    where: { expiresAt: { lte: deps.clock.now() } },
    select: { orderId: true },
    orderBy: { orderId: 'asc' },
    take: 100,
  });
  for (const { orderId } of due) {
    await inTransaction(deps, async (tx) => {
      await lockOrder(tx, orderId);
      const row = await tx.orderClaim.findUnique({ where: { orderId } });
      const isOver = row?.expiresAt != null && row.expiresAt <= deps.clock.now();
      if (isOver && row.accountId !== null) await endClaim(deps, tx, orderId, row.accountId);
    });
  }
  return due.length;
}

/** Refuses while a colleague packs the order. The caller has locked it. */
export async function requireUnclaimed(deps: Deps, tx: Transaction, actor: Actor, orderId: string): Promise<void> {
  const row = await tx.orderClaim.findUnique({ where: { orderId } });
  const isOpen = row?.expiresAt != null && row.expiresAt > deps.clock.now();
  if (!isOpen || row.accountId === null || row.accountId === actor.account?.id) return;
  const { by } = await claimView(deps, tx, row);
  throw new DomainError('ORDER_CLAIMED', 'A colleague is packing this order.', { by: by?.name ?? '' });
}

/** The caller has locked the order. */
export async function endClaim(deps: Deps, tx: Transaction, orderId: string, accountId: string): Promise<void> {
  const [row] = await tx.orderClaim.updateManyAndReturn({
    where: { orderId, accountId },
    data: { accountId: null, expiresAt: null, version: { increment: 1 } },
  });
  if (row !== undefined) await tell(deps, tx, row);
}

async function tell(deps: Deps, tx: Transaction, row: StoredClaim): Promise<ClaimView> {
  const claim = await claimView(deps, tx, row);
  const payload: ClaimChanged = { type: 'claim.changed', claim };
  const { version } = claim;
  await append(tx, [
    { topic: topics.storeClaims(row.storeId), key: row.orderId, version, type: payload.type, payload },
  ]);
  return claim;
}

export async function claimView(
  { personalData }: Pick<Deps, 'personalData'>,
  db: Reader,
  { orderId, accountId, version }: StoredClaim,
): Promise<ClaimView> {
  const none = { orderId, by: null, version: Number(version) };
  if (accountId === null) return none;
  const { name } = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { name: true } });
  const opened = personalData.open({ table: 'accounts', column: 'name', id: accountId }, name);
  return { ...none, by: { accountId, name: maskName(opened) } };
}
