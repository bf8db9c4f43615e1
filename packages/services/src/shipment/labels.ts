import { type Actor, DomainError, isId, type LabelFile, requireId, requirePermission } from '@pushcart/domain';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { findOrder } from '../order/find-order.ts';
import { lockOrder } from '../order/lock-order.ts';
import { tellParcel } from './add-parcel.ts';
import { joinPdfs } from './join-pdfs.ts';
import { readShipment } from './read-shipment.ts';
import { withUnits } from './shipment-row.ts';

/** How many labels the carrier is asked for side by side. */
const AT_ONCE = 5;
/** While a label can be used. */
const USABLE = ['label_created', 'cancelling'];

/** The labels of parcels in one file, a page each, in the order they were named; notes that they were taken out. */
export async function printLabels(
  deps: Deps,
  actor: Actor,
  { shipmentIds }: { shipmentIds: readonly string[] },
): Promise<LabelFile> {
  requirePermission(actor, 'orders.pack');
  const found = await deps.db.shipment.findMany({
    where: { id: { in: shipmentIds.filter(isId) }, storeId: actor.storeId },
  });
  const parcels = shipmentIds.map((id) => {
    const parcel = found.find((one) => one.id === id);
    if (parcel === undefined) throw new DomainError('NOT_FOUND', 'There is no such parcel.');
    return parcel;
  });
  const pages: Uint8Array[] = [];
  for (let from = 0; from < parcels.length; from += AT_ONCE) {
    const group = parcels.slice(from, from + AT_ONCE);
    pages.push(...(await Promise.all(group.map((parcel) => fetchLabel(deps, parcel)))));
  }
  for (const { id, printedAt, orderId } of parcels) {
    if (printedAt === null) await notePrinted(deps, actor.account.id, id, orderId);
  }
  const [first] = parcels;
  const name = parcels.length === 1 ? (first?.trackingNumber ?? 'label') : `labels-${parcels.length}`;
  return labelFile(name, await joinPdfs(pages));
}

/** The label with which a return is sent back; for the order's shopper and for staff. */
export async function returnLabel(
  deps: Deps,
  actor: Actor,
  { returnId, token }: { returnId: string; token?: string | undefined },
): Promise<LabelFile> {
  requireId(returnId, 'return');
  const parcel = await deps.db.shipment.findFirst({ where: { returnId }, orderBy: { id: 'desc' } });
  if (parcel === null) throw new DomainError('NOT_FOUND', 'There is no such label.');
  await findOrder(deps, deps.db, actor, { orderId: parcel.orderId, token });
  return labelFile(parcel.trackingNumber ?? 'label', await fetchLabel(deps, parcel));
}

interface Labelled {
  readonly status: string;
  readonly trackingNumber: string | null;
  readonly labelUrl: string | null;
}

async function fetchLabel(
  { carrier, onProviderFailure }: Deps,
  { status, trackingNumber, labelUrl }: Labelled,
): Promise<Uint8Array> {
  if (trackingNumber === null || labelUrl === null || !USABLE.includes(status)) {
    throw new DomainError('NOT_FOUND', 'The parcel has no label to print.');
  }
  try {
    return await carrier.label({ trackingNumber, labelUrl });
  } catch (error) {
    onProviderFailure(error);
    throw new DomainError('LABEL_UNAVAILABLE', 'The carrier does not give the label out now.');
  }
}

function notePrinted(deps: Deps, actorId: string, shipmentId: string, orderId: string): Promise<void> {
  return inTransaction(deps, async (tx) => {
    const order = await lockOrder(tx, orderId);
    const { printedAt } = await readShipment(tx, shipmentId);
    if (printedAt !== null) return;
    const data = { printedAt: deps.clock.now(), version: { increment: 1 } };
    const row = await tx.shipment.update({ where: { id: shipmentId }, data, include: withUnits });
    await tellParcel(deps, tx, order, row, { actor: 'staff', actorId });
  });
}

function labelFile(name: string, pdf: Uint8Array): LabelFile {
  return { fileName: `${name}.pdf`, contentType: 'application/pdf', base64: Buffer.from(pdf).toString('base64') };
}
