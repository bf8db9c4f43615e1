import type { Actor, ShipmentView } from '@pushcart/domain';
import type { CallbackOutcome, SignedCallback } from '../provider/callback.ts';

export interface ShipmentService {
  /** Books the packed order's parcel at the carrier. A carrier that does not answer is asked again by the worker. */
  create(actor: Actor, input: { orderId: string; key: string }): Promise<ShipmentView>;
  receiveCallback(callback: SignedCallback): Promise<CallbackOutcome>;
  /** Books parcels that are requested and have no label yet. */
  bookDue(): Promise<number>;
  applyStored(): Promise<number>;
}
