import {
  closeReturned,
  deliverOrder,
  hasAllLeft,
  progressOf,
  STOCK_CAUSES,
  shipOrder,
  stockOf,
} from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { markAsNews } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { orderOf, type StoredOrder } from '../order/order-row.ts';
import { type Carried, saveDecision } from '../order/save-decision.ts';
import { fulfilmentOf, soldLines } from './parcels-of-order.ts';
import { type StoredShipment, shipmentState } from './shipment-row.ts';

/** Writes into the ledger that the units of a parcel have left the house. The caller has locked its order. */
export async function takeStock(tx: Transaction, order: StoredOrder, parcel: StoredShipment): Promise<void> {
  const units = stockOf(shipmentState(parcel), soldLines(order));
  if (units.length === 0) return;
  await tx.$executeRaw`
    SELECT settle_units(${order.id}::uuid, ${parcel.warehouseId}::uuid, ${JSON.stringify(units)}::jsonb, 'ship', NULL,
      ${STOCK_CAUSES.parcel_left})`;
  markAsNews(tx);
}

/**
 * Moves an order as far as its parcels are: shipped once everything has left, delivered once everything has arrived, closed when everything
 * came back. Gives the order itself when it stays where it is. The caller has locked it.
 */
export async function followParcels(
  deps: Pick<Deps, 'personalData' | 'clock'>,
  tx: Transaction,
  before: StoredOrder,
  carried: Carried,
): Promise<StoredOrder> {
  if (before.status !== 'packed' && before.status !== 'shipped') return before;
  const at = deps.clock.now();
  const { lines, parcels } = await fulfilmentOf(tx, before);
  const progress = progressOf(lines, parcels);
  let order = before;
  if (order.status === 'packed' && hasAllLeft(lines, parcels)) {
    order = await saveDecision(deps, tx, order, shipOrder(orderOf(order), at), carried);
  }
  if (order.status !== 'shipped') return order;
  if (progress === 'delivered') return saveDecision(deps, tx, order, deliverOrder(orderOf(order), at), carried);
  if (progress === 'taken_back') return saveDecision(deps, tx, order, closeReturned(orderOf(order), at), carried);
  return order;
}
