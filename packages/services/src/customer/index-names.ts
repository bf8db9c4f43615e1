import { createHash } from 'node:crypto';
import { nameTokens } from '@pushcart/domain';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { openAddress } from '../order/order-row.ts';

const BATCH = 100;
/** Of whom else an account orders for, only the latest are filed. */
const LATEST_ORDERS = 20;

interface Named {
  readonly storeId: string;
  readonly accountId: string;
}

/**
 * Files the names of customers that wait for it. Every row says with which key it was filed, so that another `BLIND_INDEX_KEY` has all of
 * them filed again.
 */
export async function indexDue(deps: Deps): Promise<number> {
  const key = keyMark(deps);
  const due = await deps.db.customer.findMany({
    where: { OR: [{ indexedWith: null }, { indexedWith: { not: key } }] },
    select: { storeId: true, accountId: true },
    orderBy: { id: 'asc' },
    take: BATCH,
  });
  for (const one of due) await indexName(deps, one, key);
  return due.length;
}

async function indexName(deps: Deps, { storeId, accountId }: Named, indexedWith: string): Promise<void> {
  await inTransaction(deps, async (tx) => {
    // The row first: whoever changes the name marks it, and is filed after us.
    const { count } = await tx.customer.updateMany({ where: { storeId, accountId }, data: { indexedWith } });
    if (count === 0) return;
    const { name } = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { name: true } });
    const orders = await tx.order.findMany({
      where: { storeId, accountId },
      orderBy: { placedAt: 'desc' },
      take: LATEST_ORDERS,
      select: { id: true, address: true },
    });
    const own = deps.personalData.open({ table: 'accounts', column: 'name', id: accountId }, name);
    const names = [own, ...orders.map((order) => openAddress(deps, order).name)];
    const tokens = [...new Set(names.flatMap(nameTokens))].map((token) => deps.personalData.index('name', token));
    await tx.customerToken.deleteMany({ where: { storeId, accountId } });
    await tx.customerToken.createMany({ data: tokens.map((token) => ({ storeId, accountId, token })) });
  });
}

/** Tells one key from another, and nothing of the key. */
function keyMark({ personalData }: Pick<Deps, 'personalData'>): string {
  return createHash('sha256').update(personalData.index('name', '')).digest('base64url').slice(0, 16);
}
