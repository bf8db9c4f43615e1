import { money } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { accessTokenOf } from '../order/access-token.ts';
import { dueOf } from '../payment/order-due.ts';
import { type Composer, factOf, type QueuedMessage } from './letter.ts';

export const orderConfirmed: Composer<'order-confirmed'> = async (deps, message) => {
  const order = await findOrder(deps, message);
  if (order === null) return null;
  const { to, number, link, row } = order;
  return { to, facts: { number, link, total: money(Number(row.total), row.currency) } };
};

export const orderShipped: Composer<'order-shipped'> = async (deps, message) => {
  const order = await findOrder(deps, message);
  return order === null ? null : { to: order.to, facts: { number: order.number, link: order.link } };
};

export const orderToPay: Composer<'order-to-pay'> = async (deps, message) => {
  const order = await findOrder(deps, message);
  if (order === null) return null;
  const { to, number, link, row } = order;
  const due = await dueOf(deps.db, row);
  const isOpen = row.status === 'placed' || row.status === 'paid';
  return isOpen && due > 0 ? { to, facts: { number, link, due: money(due, row.currency) } } : null;
};

export const orderEdited: Composer<'order-edited'> = async (deps, message) => {
  const order = await findOrder(deps, message);
  if (order === null) return null;
  const { to, number, link, row } = order;
  const isOpen = row.status === 'placed' || row.status === 'paid';
  const due = money(isOpen ? await dueOf(deps.db, row) : 0, row.currency);
  return { to, facts: { number, link, total: money(Number(row.total), row.currency), due } };
};

export const orderRefunded: Composer<'order-refunded'> = async (deps, message) => {
  const order = await findOrder(deps, message);
  if (order === null) return null;
  const { to, number, link, row } = order;
  return { to, facts: { number, link, amount: money(Number(factOf(message, 'amount')), row.currency) } };
};

async function findOrder(deps: Deps, message: QueuedMessage) {
  const row = await deps.db.order.findUnique({
    where: { id: factOf(message, 'orderId') },
    select: { id: true, number: true, status: true, total: true, currency: true, email: true },
  });
  if (row === null) return null;
  const to = deps.personalData.open({ table: 'orders', column: 'email', id: row.id }, row.email);
  // An erased order has nobody left to write to.
  if (to === '') return null;
  const link = `${deps.publicUrl}/orders/${row.id}?token=${accessTokenOf(deps, row.id)}`;
  return { row, to, number: row.number, link };
}
