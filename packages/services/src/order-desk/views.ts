import {
  type Actor,
  DomainError,
  MAX_LIST_VIEWS,
  type OrderListView,
  type OrderPeriod,
  type OrderStatus,
  requireId,
  requirePermission,
  requireViewName,
} from '@pushcart/domain';
import type { Reader } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';

export async function listViews({ db }: { readonly db: Reader }, actor: Actor): Promise<readonly OrderListView[]> {
  requirePermission(actor, 'orders.read');
  const rows = await db.orderListView.findMany({
    where: { storeId: actor.storeId, accountId: actor.account.id },
    orderBy: { name: 'asc' },
  });
  return rows.map(({ id, name, statuses, period }) => ({
    ...{ id, name, statuses: statuses as OrderStatus[] },
    period: period as OrderPeriod | null,
  }));
}

export async function saveView(
  deps: Deps,
  actor: Actor,
  { name, statuses, period }: Omit<OrderListView, 'id'>,
): Promise<readonly OrderListView[]> {
  requirePermission(actor, 'orders.read');
  const shown = requireViewName(name);
  const own = { storeId: actor.storeId, accountId: actor.account.id };
  return inTransaction(deps, async (tx) => {
    const view = { statuses: [...statuses], period };
    await tx.orderListView.upsert({
      where: { storeId_accountId_name: { ...own, name: shown } },
      create: { ...own, name: shown, ...view, createdAt: deps.clock.now() },
      update: view,
    });
    if ((await tx.orderListView.count({ where: own })) > MAX_LIST_VIEWS) {
      throw new DomainError('INVALID_INPUT', `There are ${MAX_LIST_VIEWS} views already.`, { field: 'name' });
    }
    return listViews({ db: tx }, actor);
  });
}

export async function removeView(
  deps: Deps,
  actor: Actor,
  { viewId }: { viewId: string },
): Promise<readonly OrderListView[]> {
  requirePermission(actor, 'orders.read');
  requireId(viewId, 'view');
  const own = { storeId: actor.storeId, accountId: actor.account.id };
  const { count } = await deps.db.orderListView.deleteMany({ where: { id: viewId, ...own } });
  if (count === 0) throw new DomainError('NOT_FOUND', 'There is no such view.');
  return listViews(deps, actor);
}
