import {
  type Actor,
  type DifferenceKind,
  type PaymentStand,
  type ReconciliationView,
  requirePermission,
  topics,
} from '@pushcart/domain';
import type { Prisma } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { stillMay } from '../identity/renew-actor.ts';
import type { LiveTopic } from '../live-topic.ts';

const MOST = 200;

/** What disagrees now, the newest first. */
export async function viewDifferences({ db, payments }: Deps, actor: Actor): Promise<ReconciliationView> {
  requirePermission(actor, 'payments.manage');
  const rows = await db.paymentDifference.findMany({
    where: { resolvedAt: null, OR: [{ storeId: actor.storeId }, { storeId: null }] },
    orderBy: { foundAt: 'desc' },
    take: MOST,
  });
  const ids = rows.flatMap(({ paymentId }) => paymentId ?? []);
  const orders = await db.payment.findMany({
    where: { id: { in: ids } },
    select: { id: true, order: { select: { number: true } } },
  });
  const numbers = new Map(orders.map(({ id, order }) => [id, order.number]));
  return {
    differences: rows.map((row) => ({
      id: row.id,
      provider: row.provider,
      providerRef: row.providerRef,
      orderNumber: numbers.get(row.paymentId ?? '') ?? null,
      kind: row.kind as DifferenceKind,
      ours: standOf(row.ours),
      theirs: standOf(row.theirs),
      foundAt: row.foundAt,
    })),
    comparedAt: await comparedAt(db, payments.names),
  };
}

/** For desks: says what about the store's payments to read again. */
export async function watchStore(deps: Deps, actor: Actor): Promise<LiveTopic<ReconciliationView>> {
  requirePermission(actor, 'payments.manage');
  return {
    topics: [topics.storePayments(actor.storeId)],
    kind: 'state',
    snapshot: () => viewDifferences(deps, actor),
    mayWatch: () => stillMay(deps, actor, 'payments.manage'),
  };
}

export function countDifferences({ db }: Deps): Promise<number> {
  return db.paymentDifference.count({ where: { resolvedAt: null } });
}

async function comparedAt(db: Deps['db'], names: readonly string[]): Promise<Date | null> {
  const last = await Promise.all(
    names.map((provider) =>
      db.paymentReconciliation.findFirst({
        where: { provider, finishedAt: { not: null } },
        orderBy: { startedAt: 'desc' },
        select: { finishedAt: true },
      }),
    ),
  );
  const times = last.map((run) => run?.finishedAt?.getTime() ?? null);
  return times.includes(null) ? null : new Date(Math.min(...times.map(Number)));
}

function standOf(json: Prisma.JsonValue): PaymentStand | null {
  return Object.keys(json as object).length === 0 ? null : (json as unknown as PaymentStand);
}
