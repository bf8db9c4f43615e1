import {
  type Actor,
  DomainError,
  isOpenPayment,
  type Locale,
  type LocalizedText,
  type PaymentView,
  requirePayable,
} from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { once } from '../db/idempotency.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { findOrder } from '../order/find-order.ts';
import { lockOrder } from '../order/lock-order.ts';
import { type LineSnapshot, orderOf, type StoredOrder, withLines } from '../order/order-row.ts';
import { ProviderRefusal } from '../provider/provider-refusal.ts';
import { nextLookUp } from './look-up-time.ts';
import { dueOf, replaceOpenPayments } from './order-due.ts';
import type { ProviderPayment } from './payment-provider.ts';
import { paymentOf, paymentView, type StoredPayment } from './payment-row.ts';
import { readSettings } from './settings.ts';
import { settlePayment } from './settle-payment.ts';

interface StartInput {
  readonly orderId: string;
  readonly token?: string | undefined;
  readonly returnUrl: string;
  readonly key: string;
}

/**
 * Opens the order's payment at the provider. An order has one open payment: who starts again, in whatever tab, gets it
 * back. No lock is held while the provider is asked; if its answer is lost, the next start or the worker finds out.
 */
export async function start(
  deps: Deps,
  actor: Actor,
  { orderId, token, returnUrl, key }: StartInput,
): Promise<PaymentView> {
  const { relation } = await findOrder(deps, deps.db, actor, { orderId, token });
  if (relation !== 'shopper') throw new DomainError('FORBIDDEN', 'An order is paid by its shopper.');
  const paymentId = await once(deps, actor, 'payment.start', key, { orderId, returnUrl }, async (tx) => {
    const order = await lockOrder(tx, orderId);
    const due = await dueOf(tx, order);
    requirePayable(orderOf(order), deps.clock.now(), due);
    await replaceOpenPayments(tx, orderId, due, deps.clock.now());
    return (await findOpen(tx, orderId))?.id ?? (await createPayment(deps, tx, order, { due, returnUrl })).id;
  });
  const payment = await deps.db.payment.findUniqueOrThrow({ where: { id: paymentId } });
  const isAtProvider = payment.providerRef !== null || !isOpenPayment(paymentOf(payment).status);
  return isAtProvider ? paymentView(payment) : openAtProvider(deps, payment);
}

async function findOpen(tx: Transaction, orderId: string): Promise<StoredPayment | undefined> {
  const payments = await tx.payment.findMany({
    where: { orderId, nextStep: null, acceptedAt: null },
    orderBy: { id: 'desc' },
  });
  return payments.find((row) => isOpenPayment(paymentOf(row).status));
}

async function createPayment(
  deps: Deps,
  tx: Transaction,
  order: StoredOrder,
  { due, returnUrl }: { due: number; returnUrl: string },
): Promise<StoredPayment> {
  const now = deps.clock.now();
  const { captureMode, provider } = await readSettings(deps, tx, order.storeId);
  return tx.payment.create({
    data: {
      id: deps.random.uuid(),
      orderId: order.id,
      provider: provider.name,
      status: 'created',
      captureMode,
      amount: due,
      currency: order.currency,
      returnUrl,
      lookUpAt: nextLookUp('created', now, now),
      createdAt: now,
      updatedAt: now,
    },
  });
}

async function openAtProvider(deps: Deps, payment: StoredPayment): Promise<PaymentView> {
  const { id, orderId, status, returnUrl } = payment;
  const provider = deps.payments.get(payment.provider);
  const shown = await describe(deps, orderId);
  let told: ProviderPayment;
  try {
    // What got no answer may be there already, and under another name of the store its key would be refused.
    const known = status === 'unknown' ? await provider.find(id) : null;
    const { amount } = paymentOf(payment);
    const captureMethod = payment.captureMode === 'at_once' ? 'automatic' : 'manual';
    told = known ?? (await provider.open({ reference: id, amount, returnUrl, captureMethod, ...shown }));
  } catch (error) {
    deps.onProviderFailure(error);
    await noteFailure(deps, payment, error instanceof ProviderRefusal ? error.code : null);
    throw new DomainError('PAYMENT_UNAVAILABLE', 'The payment provider does not answer. Try again in a moment.', {
      paymentId: id,
    });
  }
  return inTransaction(deps, async (tx) => paymentView((await settlePayment(deps, tx, payment, told)).payment));
}

/** What the shopper reads on the provider's page. */
async function describe({ db }: Deps, orderId: string) {
  const { number, locale, storeId, lines } = await db.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { number: true, locale: true, storeId: true, lines: withLines.lines },
  });
  const { name } = await db.store.findUniqueOrThrow({ where: { id: storeId }, select: { name: true } });
  const inLanguage = (text: unknown) => (text as LocalizedText)[locale as Locale];
  const [first = '', ...others] = lines.map(({ snapshot }) => inLanguage((snapshot as unknown as LineSnapshot).name));
  return {
    orderNumber: String(number),
    merchantName: inLanguage(name),
    description: others.length === 0 ? first : `${first} + ${others.length}`,
  };
}

/** A refusal ends the payment; without an answer anything may have become of it. */
async function noteFailure(deps: Deps, { id, createdAt }: StoredPayment, refusal: string | null): Promise<void> {
  const now = deps.clock.now();
  const status = refusal === null ? 'unknown' : 'failed';
  await deps.db.payment.updateMany({
    where: { id, status: { in: ['created', 'unknown'] }, providerRef: null },
    data: {
      status,
      failureCode: refusal,
      lookUpAt: nextLookUp(status, createdAt, now),
      version: { increment: 1 },
      updatedAt: now,
    },
  });
}
