import { DomainError, isId, type ShipmentView, type StoreId } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { type StoredShipment, shipmentView, withEvents, withUnits } from './shipment-row.ts';

export async function viewShipment({ db }: Pick<Deps, 'db'>, id: string): Promise<ShipmentView> {
  return shipmentView(await db.shipment.findUniqueOrThrow({ where: { id }, include: withEvents }));
}

/** A parcel of the store; another one is not found. */
export async function findShipment(
  { db }: Pick<Deps, 'db'>,
  storeId: StoreId,
  id: string,
): Promise<{ readonly orderId: string }> {
  const found = isId(id) ? await db.shipment.findUnique({ where: { id, storeId }, select: { orderId: true } }) : null;
  if (found === null) throw new DomainError('NOT_FOUND', 'There is no such parcel.');
  return found;
}

/** The caller has locked its order. */
export function readShipment(tx: Transaction, id: string): Promise<StoredShipment> {
  return tx.shipment.findUniqueOrThrow({ where: { id }, include: withUnits });
}
