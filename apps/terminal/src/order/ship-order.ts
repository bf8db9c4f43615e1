import { type OrderView, type Pushcart, parcelsOut, unpackedUnits } from '@pushcart/client';
import { CommandFault, SEE_ORDER } from '../explain.ts';
import type { Outcome } from './each-order.ts';
import { parcelOutcome } from './parcel-outcome.ts';

/** Books what is in no parcel yet with the carrier, a parcel for each warehouse that holds some of it. */
export async function shipOrder(order: OrderView, pushcart: Pushcart): Promise<Outcome> {
  const { id, number, status, pickup } = order;
  if (pickup !== null) {
    throw new CommandFault(
      'ORDER_NOT_SHIPPABLE',
      `Order ${number} is collected, not sent.`,
      'It is handed over at the desk.',
    );
  }
  if (status === 'paid') {
    const next = `Pack it first: pushcart orders pack ${number}`;
    throw new CommandFault('ORDER_NOT_SHIPPABLE', `Order ${number} is paid, and not packed yet.`, next);
  }
  const isAllBooked = order.lines.every((line) => unpackedUnits(line, order.shipments) <= 0);
  if (status !== 'packed' || !isAllBooked) await pushcart.shipment.create.mutate({ orderId: id });
  return parcelOutcome(number, (await pushcart.order.get.query({ orderId: id })).shipments);
}

/** Asks the carrier once more for each parcel that it refused. */
export async function retryRefused(order: OrderView, pushcart: Pushcart): Promise<Outcome> {
  const refused = parcelsOut(order.shipments).filter(({ status }) => status === 'refused');
  if (refused.length === 0) {
    throw new CommandFault('SHIPMENT_NOT_REFUSED', `No parcel of order ${order.number} is refused.`, SEE_ORDER);
  }
  for (const { id } of refused) await pushcart.shipment.retry.mutate({ shipmentId: id });
  return parcelOutcome(order.number, (await pushcart.order.get.query({ orderId: order.id })).shipments);
}
