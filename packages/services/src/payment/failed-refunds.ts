import {
  type Actor,
  DomainError,
  type FailedRefundView,
  money,
  type PaymentView,
  requireId,
  requirePermission,
  type SignedInActor,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import type { Prisma, Transaction } from '../db/client.ts';
import { once } from '../db/idempotency.ts';
import type { Deps } from '../deps.ts';
import { marketOfOrder } from '../market/current-market.ts';
import { lockOrder } from '../order/lock-order.ts';
import { paymentView } from './payment-row.ts';
import { CREDIT } from './providers.ts';
import { shareRefund } from './refund.ts';
import { sourcesOf } from './request-refund.ts';
import { sendRefund } from './send-refunds.ts';
import { tellRefund } from './tell-refund.ts';

const MOST = 100;

const withOrder = { payment: { include: { order: true } } } satisfies Prisma.RefundInclude;
type FailedRefund = Prisma.RefundGetPayload<{ include: typeof withOrder }>;

interface Retried {
  readonly refundId: string;
  readonly destination: 'origin' | 'credit';
  readonly key: string;
}

/** What the provider refused to give back and is still there to be given. What went back another way since is left out. */
export async function failedRefunds({ db }: Deps, actor: Actor): Promise<readonly FailedRefundView[]> {
  requirePermission(actor, 'payments.refund');
  const rows = await db.refund.findMany({
    where: { status: 'failed', retriedAt: null, payment: { order: { storeId: actor.storeId } } },
    orderBy: [{ settledAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    include: withOrder,
  });
  const sources = await sourcesOf(
    db,
    rows.map(({ payment }) => payment),
  );
  const left = new Map(sources.map((source) => [source.id, source.left]));
  return rows.filter(({ paymentId, amount }) => amount <= (left.get(paymentId) ?? 0)).map(view);
}

/** Gives back once more what a provider refused to. A repeat under its key gives back once; so do two who press at once. */
export async function retryRefund(deps: Deps, actor: Actor, input: Retried): Promise<readonly PaymentView[]> {
  requirePermission(actor, 'payments.refund');
  const { refundId, destination, key } = input;
  requireId(refundId, 'refund');
  const found = await deps.db.refund.findFirst({
    where: { id: refundId, payment: { order: { storeId: actor.storeId } } },
    include: { payment: { select: { orderId: true } } },
  });
  if (found === null) throw new DomainError('NOT_FOUND', 'There is no such refund.');
  const { orderId } = found.payment;
  const refundIds = await once(deps, actor, 'payment.retryRefund', key, { refundId, destination }, (tx) =>
    retry(deps, tx, actor, orderId, input),
  );
  for (const id of refundIds) await sendRefund(deps, id);
  const rows = await deps.db.payment.findMany({ where: { orderId }, orderBy: { id: 'asc' } });
  return rows.map(paymentView);
}

/** Returns the refunds that are to be sent. */
async function retry(
  deps: Deps,
  tx: Transaction,
  actor: SignedInActor,
  orderId: string,
  { refundId, destination }: Retried,
): Promise<readonly string[]> {
  const order = await lockOrder(tx, orderId);
  const { status, retriedAt, paymentId, reason, ...again } = await tx.refund.findUniqueOrThrow({
    where: { id: refundId },
  });
  if (status !== 'failed' || retriedAt !== null) {
    throw new DomainError('PAYMENT_NOT_MOVABLE', 'Only a refund that failed is given back once more, and only once.');
  }
  const at = deps.clock.now();
  const amount = Number(again.amount);
  const ids = await shareRefund(deps, tx, actor, order, { amount, destination, paymentId, reason, again });
  await tx.refund.update({ where: { id: refundId }, data: { retriedAt: at } });
  await tellRefund(tx, order.storeId, { id: refundId, at });
  const { currency } = order;
  await recordAudit(deps, tx, actor, 'payment.retryRefund', orderId, { refundId, amount, currency, destination });
  return ids;
}

function view({ id, amount, reason, failureCode, createdAt, settledAt, payment }: FailedRefund): FailedRefundView {
  const { order, provider, currency } = payment;
  return {
    ...{ id, reason, provider, failureCode },
    orderNumber: order.number,
    amount: money(Number(amount), currency),
    failedAt: settledAt ?? createdAt,
    takesCredit: order.accountId !== null && provider !== CREDIT && marketOfOrder(order) === null,
  };
}
