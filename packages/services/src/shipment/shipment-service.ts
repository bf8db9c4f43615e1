import type { Actor, LabelFile, LineUnits, PackingQueue, ShipmentView } from '@pushcart/domain';
import type { CallbackOutcome, SignedCallback } from '../provider/callback.ts';

export interface ParcelRef {
  readonly shipmentId: string;
  readonly key: string;
}

export interface PackInput {
  readonly orderId: string;
  readonly warehouseId: string;
  readonly lines: readonly LineUnits[];
  readonly key: string;
}

export interface PickInput {
  readonly picks: readonly { readonly orderId: string; readonly warehouseId: string }[];
}

export interface TakeBackInput extends ParcelRef {
  /** Lines whose goods can be sold again; those that are not named cannot. */
  readonly restock: readonly string[];
}

export interface ShipmentService {
  /** What is to be picked, packed, labelled and handed over, and what went wrong on the way. Told of by the store's orders. */
  queue(actor: Actor, input: { warehouseId?: string | undefined }): Promise<PackingQueue>;
  /** Notes that the goods of orders lie on the packing table. */
  pick(actor: Actor, input: PickInput): Promise<void>;
  /** Packs one parcel with part of an order, from the warehouse that holds it, and books it. */
  pack(actor: Actor, input: PackInput): Promise<ShipmentView>;
  /**
   * Books what is left of a packed order, a parcel for each warehouse that holds some of it; gives the first. A carrier that does not answer
   * is asked again by the worker.
   */
  create(actor: Actor, input: { orderId: string; key: string }): Promise<ShipmentView>;
  /** Asks the carrier again for a parcel it refused, once somebody has changed what it was refused for. */
  retry(actor: Actor, input: ParcelRef): Promise<ShipmentView>;
  /** Gives up a parcel that the carrier refused, or has called back before it picked it up. */
  cancel(actor: Actor, input: ParcelRef): Promise<ShipmentView>;
  /** The labels of parcels as one PDF, a page each. */
  printLabels(actor: Actor, input: { shipmentIds: readonly string[] }): Promise<LabelFile>;
  /** The label of a return, for its shopper and for staff. */
  returnLabel(actor: Actor, input: { returnId: string; token?: string | undefined }): Promise<LabelFile>;
  /** Sends what the carrier brought back once more. */
  sendAgain(actor: Actor, input: ParcelRef): Promise<ShipmentView>;
  /** Takes in what the carrier brought back, as a return that has arrived. */
  takeBack(actor: Actor, input: TakeBackInput): Promise<ShipmentView>;
  /** Writes to the shopper once more how to follow the parcel. */
  resendTracking(actor: Actor, input: ParcelRef): Promise<void>;
  receiveCallback(callback: SignedCallback): Promise<CallbackOutcome>;
  /** Books parcels that are requested and have no label yet. */
  bookDue(): Promise<number>;
  /** Asks the carrier to call back what staff gave up. */
  cancelDue(): Promise<number>;
  applyStored(): Promise<number>;
}
