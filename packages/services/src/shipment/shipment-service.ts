import type { Actor, ShipmentView } from '@pushcart/domain';
import type { CallbackOutcome, SignedCallback } from '../provider/callback.ts';

export interface ShipmentService {
  /** Books the packed order's parcel at the carrier. A carrier that does not answer is asked again by the worker. */
  create(actor: Actor, input: { orderId: string; key: string }): Promise<ShipmentView>;
  /** Asks the carrier again for a parcel it refused, once somebody has changed what it was refused for. */
  retry(actor: Actor, input: { shipmentId: string; key: string }): Promise<ShipmentView>;
  /** Gives up a parcel the carrier refused: its order can have another one, or be cancelled. */
  cancel(actor: Actor, input: { shipmentId: string; key: string }): Promise<ShipmentView>;
  receiveCallback(callback: SignedCallback): Promise<CallbackOutcome>;
  /** Books parcels that are requested and have no label yet. */
  bookDue(): Promise<number>;
  applyStored(): Promise<number>;
}
