import { type LocalizedText, money } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { accessTokenOf } from '../order/access-token.ts';
import { type Composer, factOf, type QueuedMessage } from './letter.ts';

export const orderConfirmed: Composer<'order-confirmed'> = async (deps, message) => {
  const order = await findOrder(deps, message);
  if (order === null) return null;
  const { to, number, link, row } = order;
  const lines = await deps.db.orderLine.findMany({ where: { orderId: row.id }, orderBy: { position: 'asc' } });
  const bought = lines.map(({ snapshot, quantity, total }) => ({
    name: (snapshot as { readonly name: LocalizedText }).name,
    quantity,
    total: money(Number(total), row.currency),
  }));
  return { to, facts: { number, link, bought, total: money(Number(row.total), row.currency) } };
};

export const orderShipped: Composer<'order-shipped'> = async (deps, message) => {
  const order = await findOrder(deps, message);
  return order === null ? null : { to: order.to, facts: { number: order.number, link: order.link } };
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
    select: { id: true, number: true, total: true, currency: true, email: true },
  });
  if (row === null) return null;
  const to = deps.personalData.open({ table: 'orders', column: 'email', id: row.id }, row.email);
  // An erased order has nobody left to write to.
  if (to === '') return null;
  const link = `${deps.publicUrl}/orders/${row.id}?token=${accessTokenOf(deps, row.id)}`;
  return { row, to, number: row.number, link };
}
