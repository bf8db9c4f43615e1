import { type LocalizedText, money } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { accessTokenOf } from '../order/access-token.ts';
import { dueOf } from '../payment/order-due.ts';
import { pickupCodeOf } from '../pickup/code.ts';
import { pickupPointOf } from '../pickup/pickup-point.ts';
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

/** Nothing once the order is no longer there to be collected. */
export const orderReady: Composer<'order-ready'> = async (deps, message) => {
  const order = await findOrder(deps, message);
  if (order === null) return null;
  const { to, number, link, row } = order;
  const { id, status, pickupKeepUntil: keepUntil } = row;
  const point = await pickupPointOf(deps.db, row);
  if (status !== 'packed' || point === null || keepUntil === null) return null;
  const { name: place, line1, postalCode, city, openingHours } = point;
  const address = [line1, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return { to, facts: { number, link, code: pickupCodeOf(deps, id), place, address, openingHours, keepUntil } };
};

export const parcelShipped: Composer<'parcel-shipped'> = async (deps, message) => {
  const order = await findOrder(deps, message);
  const parcel = await deps.db.shipment.findUnique({
    where: { id: factOf(message, 'shipmentId') },
    select: { trackingNumber: true },
  });
  if (order === null || parcel?.trackingNumber == null) return null;
  return { to: order.to, facts: { number: order.number, link: order.link, trackingNumber: parcel.trackingNumber } };
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
    select: {
      ...{ id: true, storeId: true, number: true, status: true, total: true, currency: true, email: true },
      ...{ pickupWarehouseId: true, pickupPoint: true, pickupKeepUntil: true },
    },
  });
  if (row === null) return null;
  const to = deps.personalData.open({ table: 'orders', column: 'email', id: row.id }, row.email);
  // An erased order has nobody left to write to.
  if (to === '') return null;
  const link = `${deps.publicUrl}/orders/${row.id}?token=${accessTokenOf(deps, row.id)}`;
  return { row, to, number: row.number, link };
}
