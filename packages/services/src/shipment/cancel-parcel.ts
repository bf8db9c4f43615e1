import { requireCallable, type ShipmentStatus } from '@pushcart/domain';
import { type DueWork, doDue, type Pause, putOff } from '../db/claimed-work.ts';
import { Prisma, type Transaction } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { lockOrder } from '../order/lock-order.ts';
import type { StoredOrder } from '../order/order-row.ts';
import { ProviderRefusal } from '../provider/provider-refusal.ts';
import { tellParcel } from './add-parcel.ts';
import { readShipment } from './read-shipment.ts';
import { type StoredShipment, withUnits } from './shipment-row.ts';

const PAUSE: Pause = { firstMs: 5_000, maxMs: 600_000 };

const dueAt = (deps: Deps): DueWork => ({
  table: Prisma.sql`shipments`,
  dueAt: Prisma.sql`next_try_at`,
  waits: Prisma.sql`status = 'cancelling' AND carrier = ${deps.carrier.name}`,
});

/** What is written down before the carrier is asked to call a parcel back. */
export function askToCancel({ clock }: Pick<Deps, 'clock'>, status: ShipmentStatus): Prisma.ShipmentUpdateInput {
  requireCallable(status);
  return { status: 'cancelling', attempts: 0, nextTryAt: clock.now() };
}

/** Calls parcels back that are due. Returns how many the carrier answered. */
export function cancelDue(deps: Deps): Promise<number> {
  return doDue(deps, dueAt(deps), (id) => cancelParcel(deps, id));
}

/**
 * Asks the carrier to call a parcel back. False when it did not answer: it is asked again. When it says no, since it has the parcel, the
 * parcel goes its way.
 */
export async function cancelParcel(deps: Deps, shipmentId: string): Promise<boolean> {
  const parcel = await deps.db.shipment.findUniqueOrThrow({ where: { id: shipmentId } });
  if (parcel.status !== 'cancelling') return true;
  const { trackingNumber } = parcel;
  if (trackingNumber === null) throw new Error(`Parcel ${shipmentId} is called back without a number.`);
  try {
    await deps.carrier.cancel({ trackingNumber });
  } catch (error) {
    deps.onProviderFailure(error);
    if (error instanceof ProviderRefusal) {
      await saveAnswer(deps, shipmentId, 'label_created');
      return true;
    }
    await putOff(deps, dueAt(deps), shipmentId, PAUSE);
    return false;
  }
  await saveAnswer(deps, shipmentId, 'cancelled');
  return true;
}

/** A scan may have come meanwhile: then the parcel is on its way, whatever was answered. */
function saveAnswer(deps: Deps, shipmentId: string, status: 'cancelled' | 'label_created'): Promise<void> {
  return inTransaction(deps, async (tx) => {
    const { orderId } = await tx.shipment.findUniqueOrThrow({ where: { id: shipmentId }, select: { orderId: true } });
    const order = await lockOrder(tx, orderId);
    if ((await readShipment(tx, shipmentId)).status !== 'cancelling') return;
    const data = { status, nextTryAt: null, version: { increment: 1 } };
    const row = await tx.shipment.update({ where: { id: shipmentId }, data, include: withUnits });
    const told = await tellParcel(deps, tx, order, row, { actor: 'carrier' });
    if (status === 'cancelled') await freeResent(deps, tx, told, row);
  });
}

/** What came back and was to go out again in a parcel that is given up waits to be decided once more. */
export async function freeResent(
  deps: Pick<Deps, 'personalData' | 'clock'>,
  tx: Transaction,
  order: StoredOrder,
  { resendsId }: StoredShipment,
): Promise<void> {
  if (resendsId === null) return;
  const data = { resolution: null, version: { increment: 1 } };
  const row = await tx.shipment.update({ where: { id: resendsId }, data, include: withUnits });
  await tellParcel(deps, tx, order, row, { actor: 'system' });
}
