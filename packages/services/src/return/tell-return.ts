import { noteOnOrder, type OrderTimelineEntry, type ReturnStatus } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { orderOf, type StoredOrder } from '../order/order-row.ts';
import { saveDecision } from '../order/save-decision.ts';
import { type StoredShipment, shipmentState } from '../shipment/shipment-row.ts';
import { returnView, type StoredReturn } from './return-row.ts';

interface Step {
  readonly order: StoredOrder;
  /** After the step. */
  readonly row: StoredReturn;
  readonly by: OrderTimelineEntry['actor'];
  /** The account that took it. */
  readonly actorId: string | undefined;
  /** Its parcel, if the step changed it. */
  readonly parcel?: StoredShipment | null;
}

/** Writes a step of a return into the order's history and tells those who watch it. The caller has locked the order. */
export function tellReturn(
  deps: Pick<Deps, 'personalData' | 'clock'>,
  tx: Transaction,
  { order, row, by, actorId, parcel = null }: Step,
): Promise<StoredOrder> {
  const type = `return.${row.status as ReturnStatus}` as const;
  const decision = noteOnOrder(orderOf(order), type, { actor: by, at: deps.clock.now() });
  return saveDecision(deps, tx, order, decision, {
    return: returnView(row, order.currency),
    ...(actorId === undefined ? {} : { actorId }),
    ...(parcel === null ? {} : { shipment: shipmentState(parcel) }),
  });
}
