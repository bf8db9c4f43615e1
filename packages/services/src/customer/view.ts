import {
  type Actor,
  type CustomerView,
  DomainError,
  money,
  type ReturnStatus,
  requireId,
  requirePermission,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import type { Prisma, Reader } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { asLocale } from '../identity/as-locale.ts';
import { openSessions } from '../identity/session-lifetime.ts';
import { summaryOf, withLines } from '../order/order-row.ts';
import { restsOf } from '../payment/order-due.ts';

const RECENT = 10;

export type StoredCustomer = Prisma.CustomerGetPayload<object>;

/** A customer of the actor's store; another one is not found. */
export async function requireCustomer(db: Reader, { storeId }: Actor, accountId: string): Promise<StoredCustomer> {
  requireId(accountId, 'customer');
  const row = await db.customer.findUnique({ where: { storeId_accountId: { storeId, accountId } } });
  if (row === null) throw new DomainError('NOT_FOUND', 'There is no such customer.');
  return row;
}

export async function getCustomer(
  deps: Deps,
  actor: Actor,
  { accountId }: { accountId: string },
): Promise<CustomerView> {
  requirePermission(actor, 'customers.read');
  const row = await requireCustomer(deps.db, actor, accountId);
  const view = await viewCustomer(deps, deps.db, row);
  await inTransaction(deps, (tx) => recordAudit(deps, tx, actor, 'customer.viewed', accountId));
  return view;
}

export async function viewCustomer(deps: Deps, db: Reader, row: StoredCustomer): Promise<CustomerView> {
  const { storeId, accountId } = row;
  const own = { storeId, accountId };
  const [store, account, sessions, orders, returns, reviews, stockAlerts] = await Promise.all([
    db.store.findUniqueOrThrow({ where: { id: storeId }, select: { currency: true } }),
    db.account.findUniqueOrThrow({ where: { id: accountId } }),
    db.session.count({ where: { accountId, ...openSessions(deps.clock.now()) } }),
    db.order.findMany({ where: own, orderBy: { placedAt: 'desc' }, take: RECENT, include: withLines }),
    db.return.findMany({
      where: { order: own },
      orderBy: { createdAt: 'desc' },
      take: RECENT,
      include: { order: { select: { number: true } } },
    }),
    db.review.findMany({ where: { accountId, product: { storeId } }, orderBy: { createdAt: 'desc' }, take: RECENT }),
    db.stockAlert.count({ where: own }),
  ]);
  const rests = await restsOf(db, orders);
  const open = (column: 'name' | 'email' | 'phone' | 'username') => {
    const sealed = account[column];
    return sealed === null ? null : deps.personalData.open({ table: 'accounts', column, id: accountId }, sealed);
  };
  return {
    accountId,
    name: open('name') ?? '',
    email: open('email'),
    phone: open('phone'),
    username: open('username'),
    locale: asLocale(account.locale),
    since: account.createdAt,
    isEmailVerified: account.emailVerifiedAt !== null,
    orders: row.orders,
    spent: money(Number(row.spent), store.currency),
    lastOrderAt: row.lastOrderAt,
    sessions,
    block: await blockOf(deps, db, row),
    recentOrders: orders.map((order) => summaryOf(deps, order, { isOwn: true, rest: rests.get(order.id) })),
    returns: returns.map(({ id, status, createdAt, order }) => ({
      ...{ id, createdAt, orderNumber: order.number },
      status: status as ReturnStatus,
    })),
    reviews: reviews.map(({ id, rating, title, createdAt }) => ({ id, rating, title, createdAt })),
    stockAlerts,
  };
}

async function blockOf(
  { personalData }: Deps,
  db: Reader,
  { id, blockedAt, blockReason, blockedBy }: StoredCustomer,
): Promise<CustomerView['block']> {
  if (blockedAt === null || blockReason === null) return null;
  const by = blockedBy === null ? null : await db.account.findUnique({ where: { id: blockedBy } });
  return {
    at: blockedAt,
    reason: personalData.open({ table: 'customers', column: 'block_reason', id }, blockReason),
    by: by === null ? null : personalData.open({ table: 'accounts', column: 'name', id: by.id }, by.name) || null,
  };
}
