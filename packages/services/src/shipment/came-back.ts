import { type Actor, DomainError, requireCameBack, type ShipmentView } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import type { StoredOrder } from '../order/order-row.ts';
import { worthOfCame } from '../return/receive.ts';
import { restock } from '../return/restock.ts';
import { withReturnLines } from '../return/return-row.ts';
import { tellReturn } from '../return/tell-return.ts';
import { createParcel, tellParcel } from './add-parcel.ts';
import { bookParcel } from './book-parcel.ts';
import { changeParcel } from './change-parcel.ts';
import { followParcels } from './follow-parcels.ts';
import { viewShipment } from './read-shipment.ts';
import { type StoredShipment, shipmentState } from './shipment-row.ts';
import type { ParcelRef, TakeBackInput } from './shipment-service.ts';

/** Sends what came back once more, in a parcel of its own that takes no stock along: it left the first time. */
export async function sendAgain(deps: Deps, actor: Actor, ref: ParcelRef): Promise<ShipmentView> {
  await changeParcel(deps, actor, ref, {
    operation: 'shipment.sendAgain',
    needs: 'orders.pack',
    async decide(_tx, _order, parcel) {
      requireOut(parcel);
      return { resolution: 'sent_again' };
    },
    async after(tx, order, { id, warehouseId, lines }) {
      const next = await createParcel(deps, tx, order, { warehouseId, lines, resendsId: id });
      await tellParcel(deps, tx, order, next, { actor: 'staff', actorId: actor.account?.id });
    },
  });
  const { id } = await deps.db.shipment.findFirstOrThrow({
    where: { resendsId: ref.shipmentId },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  await bookParcel(deps, id);
  return viewShipment(deps, id);
}

/** Takes in what came back, as a return that has arrived: what is paid back for it is decided there. */
export async function takeBack(
  deps: Deps,
  actor: Actor,
  { restock: restocked, ...ref }: TakeBackInput,
): Promise<ShipmentView> {
  await changeParcel(deps, actor, ref, {
    operation: 'shipment.takeBack',
    needs: 'returns.receive',
    asked: restocked,
    async decide(_tx, _order, parcel) {
      requireOut(parcel);
      const isKnown = restocked.every((line) => parcel.lines.some(({ orderLineId }) => orderLineId === line));
      if (!isKnown) throw new DomainError('NOT_FOUND', 'The parcel has no such line.');
      return { resolution: 'taken_back' };
    },
    async after(tx, order, parcel) {
      const told = await addReturn(deps, tx, order, parcel, { restocked, actorId: actor.account?.id });
      await followParcels(deps, tx, told, { shipment: shipmentState(parcel) });
    },
  });
  return viewShipment(deps, ref.shipmentId);
}

function requireOut(parcel: StoredShipment): void {
  const { status, resolution, returnId } = shipmentState(parcel);
  if (returnId !== null) throw new DomainError('NOT_FOUND', 'The parcel is not one of the shop’s.');
  requireCameBack({ status, resolution });
}

async function addReturn(
  deps: Deps,
  tx: Transaction,
  order: StoredOrder,
  { warehouseId, lines }: StoredShipment,
  { restocked, actorId }: { readonly restocked: readonly string[]; readonly actorId: string | undefined },
): Promise<StoredOrder> {
  const came = lines.map(({ orderLineId, quantity }) => ({
    ...{ orderLineId, quantity, received: quantity },
    restocked: restocked.includes(orderLineId),
  }));
  const worth = await worthOfCame(tx, order, came);
  const row = await tx.return.create({
    data: {
      id: deps.random.uuid(),
      orderId: order.id,
      status: 'received',
      reason: 'undelivered',
      worth,
      createdAt: deps.clock.now(),
      lines: { create: came },
    },
    include: withReturnLines,
  });
  await restock(tx, order, came, { warehouseId, actorId });
  return tellReturn(deps, tx, { order, row, by: 'staff', actorId });
}
