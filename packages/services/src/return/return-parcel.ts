import type { Transaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import type { StoredOrder } from '../order/order-row.ts';
import { createParcel } from '../shipment/add-parcel.ts';
import { type StoredShipment, withUnits } from '../shipment/shipment-row.ts';
import { warehouseOf } from './restock.ts';
import { type StoredReturn, withReturnLines } from './return-row.ts';
import { tellReturn } from './tell-return.ts';

/** The parcel that brings an approved return back, which the carrier is to be asked for. */
export async function addReturnParcel(
  deps: Deps,
  tx: Transaction,
  order: StoredOrder,
  { id: returnId, lines }: StoredReturn,
): Promise<StoredShipment> {
  const warehouseId = await warehouseOf(tx, order);
  return createParcel(deps, tx, order, { warehouseId, lines, returnId });
}

/** Whether a label of the carrier is what a return waits for. The caller has locked its order. */
export async function wantsLabel(tx: Transaction, returnId: string): Promise<boolean> {
  const { status } = await tx.return.findUniqueOrThrow({ where: { id: returnId }, select: { status: true } });
  return status === 'approved';
}

/** Takes a return on to its label, which the carrier has made. */
export async function noteReturnLabel(
  deps: Pick<Deps, 'personalData' | 'clock'>,
  tx: Transaction,
  order: StoredOrder,
  returnId: string,
  trackingNumber: string,
): Promise<void> {
  const data = { status: 'label_sent', trackingNumber, version: { increment: 1 } };
  const row = await tx.return.update({ where: { id: returnId }, data, include: withReturnLines });
  await tellReturn(deps, tx, { order, row, by: 'carrier', actorId: undefined });
}

/**
 * Gives up the parcel of a return that ends or goes another way: at once while the carrier has made no label, else the carrier is asked to
 * call it back. One that is on its way comes.
 */
export async function giveUpReturnParcel(
  { clock }: Pick<Deps, 'clock'>,
  tx: Transaction,
  returnId: string,
): Promise<StoredShipment | null> {
  const parcel = await tx.shipment.findFirst({
    where: { returnId, status: { in: ['requested', 'refused', 'label_created'] } },
    select: { id: true, status: true },
  });
  if (parcel === null) return null;
  const isBooked = parcel.status === 'label_created';
  return tx.shipment.update({
    where: { id: parcel.id },
    data: {
      status: isBooked ? 'cancelling' : 'cancelled',
      refusal: null,
      nextTryAt: isBooked ? clock.now() : null,
      version: { increment: 1 },
    },
    include: withUnits,
  });
}
