import { type Balance, balancePayments, coverOf, isOpenPayment, type PaymentShare } from '@pushcart/domain';
import type { Reader, Transaction } from '../db/client.ts';
import type { StoredOrder } from '../order/order-row.ts';
import { paymentOf } from './payment-row.ts';
import { CREDIT } from './providers.ts';
import { givenBackOf, type PaymentWithRefunds, surelyGivenBackOf, withRefunds } from './request-refund.ts';

type OfOrder = Pick<StoredOrder, 'id' | 'status' | 'total'>;

/**
 * What a payment that its order counts on pays of the price, minor units. What went back after the order was paid was a gift, unless an
 * edit wrote it down; what goes back before that, or is on its way, has to be paid again.
 */
function coverage(order: Pick<StoredOrder, 'status'>, row: PaymentWithRefunds): number {
  const isUnpaid = order.status === 'placed' || order.status === 'expired';
  const isKept = row.status === 'refunded' && !isUnpaid;
  const whole = isKept ? Number(row.amount) : coverOf(paymentOf(row));
  const left = isUnpaid ? Math.max(whole - givenBackOf(row), 0) : whole;
  return Math.min(Number(row.covers ?? row.amount), left);
}

/** What is still to be paid of an order that these are the payments of. Minor units. */
export function dueAmong(order: OfOrder, payments: readonly PaymentWithRefunds[]): number {
  const counted = payments.filter(({ acceptedAt }) => acceptedAt !== null);
  return Math.max(Number(order.total) - counted.reduce((sum, row) => sum + coverage(order, row), 0), 0);
}

export async function dueOf(db: Reader, order: OfOrder): Promise<number> {
  return dueAmong(order, await countedOn(db, order));
}

/** What is still to be paid of those orders that were paid and cost more since, by their ids. Minor units. */
export async function restsOf(db: Reader, orders: readonly OfOrder[]): Promise<ReadonlyMap<string, number>> {
  const paid = orders.filter(({ status }) => status === 'paid');
  if (paid.length === 0) return new Map();
  const payments = await db.payment.findMany({
    where: { orderId: { in: paid.map(({ id }) => id) }, acceptedAt: { not: null } },
    include: withRefunds,
  });
  const ofOrder = (id: string) => payments.filter(({ orderId }) => orderId === id);
  const rests = paid.map((order) => [order.id, dueAmong(order, ofOrder(order.id))] as const);
  return new Map(rests.filter(([, due]) => due > 0));
}

/** What the payments that an order counts on come to against a price. */
export async function balanceOf(db: Reader, order: OfOrder, price: number): Promise<Balance> {
  return balancePayments(price, await sharesOf(db, order));
}

/** What is there of an order's price: taken and not given back, or held by the bank. Minor units. */
export async function keptOf(db: Reader, order: OfOrder): Promise<number> {
  return (await countedOn(db, order)).reduce(
    (sum, row) => sum + (isHeld(row) ? coverage(order, row) : Number(row.captured) - surelyGivenBackOf(row)),
    0,
  );
}

/** The payments that an order counts on. The one that gives back first comes first: credit, then the newest. */
async function sharesOf(db: Reader, order: OfOrder): Promise<readonly PaymentShare[]> {
  const rows = await countedOn(db, order);
  const inTurn = rows.toSorted((a, b) => Number(b.provider === CREDIT) - Number(a.provider === CREDIT));
  return inTurn.map((row) => {
    const covers = coverage(order, row);
    const kept = isHeld(row) ? covers : Number(row.captured) - givenBackOf(row);
    return { id: row.id, amount: Number(row.amount), covers, kept, isHeld: isHeld(row) };
  });
}

const isHeld = ({ status }: PaymentWithRefunds) => status === 'authorised';

/** The newest first. */
function countedOn(db: Reader, { id: orderId }: Pick<OfOrder, 'id'>): Promise<readonly PaymentWithRefunds[]> {
  const where = { orderId, acceptedAt: { not: null } };
  return db.payment.findMany({ where, orderBy: { id: 'desc' }, include: withRefunds });
}

/** Gives up the open payments of an order whose amount is not what is due any more. The caller has locked the order. */
export async function replaceOpenPayments(tx: Transaction, orderId: string, due: number, at: Date): Promise<void> {
  const rows = await tx.payment.findMany({ where: { orderId, acceptedAt: null, nextStep: null } });
  const stale = rows.filter((row) => isOpenPayment(paymentOf(row).status) && Number(row.amount) !== due);
  await tx.payment.updateMany({
    where: { id: { in: stale.map(({ id }) => id) } },
    data: { nextStep: 'void', nextStepAt: at, version: { increment: 1 }, updatedAt: at },
  });
}
