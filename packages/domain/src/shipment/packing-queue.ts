import type { ImageView } from '../catalog/product.ts';
import type { OrderId, WarehouseId } from '../ids.ts';
import type { LocalizedText } from '../locale.ts';
import type { OrderStatus } from '../order/order.ts';
import type { OrderPartView } from '../order/order-view.ts';
import type { ShipmentStatus, ShipmentView } from './shipment.ts';
import { hasLeft } from './shipment-rules.ts';

/** Where what is to be sent stands: still to come, at the shelf, at the packing table, without and with its label, with the carrier, or in trouble. */
export const QUEUE_STAGES = [
  'waiting',
  'to_pick',
  'to_pack',
  'to_print',
  'to_hand_over',
  'handed_over',
  'exception',
] as const;
export type QueueStage = (typeof QUEUE_STAGES)[number];

export interface QueueLine {
  readonly orderLineId: string;
  readonly sku: string;
  readonly name: LocalizedText;
  readonly optionText: LocalizedText;
  readonly image: ImageView | null;
  readonly quantity: number;
  /** What a unit of a bundle is made of; empty for everything else. */
  readonly parts: readonly OrderPartView[];
}

/** What is to be sent of an order: units that a warehouse has and that are in no parcel yet, a parcel, or units that are still to come. */
export interface QueueRow {
  readonly stage: QueueStage;
  readonly order: {
    readonly id: OrderId;
    readonly number: number;
    readonly status: OrderStatus;
    /** Masked. */
    readonly customerName: string;
    readonly city: string;
    readonly country: string;
    readonly placedAt: Date;
  };
  /** Null of units that are still to come. */
  readonly warehouseId: WarehouseId | null;
  readonly lines: readonly QueueLine[];
  /** Null while its units are in no parcel. */
  readonly shipment: Omit<ShipmentView, 'events' | 'route' | 'lines'> | null;
}

export interface PackingQueue {
  readonly rows: readonly QueueRow[];
  readonly warehouses: readonly { readonly id: WarehouseId; readonly code: string; readonly name: LocalizedText }[];
  /** Whether there is more than the rows show. */
  readonly isCut: boolean;
}

/** A printed sheet or several, as a file. */
export interface LabelFile {
  readonly fileName: string;
  readonly contentType: 'application/pdf';
  readonly base64: string;
}

const TROUBLES: readonly ShipmentStatus[] = ['refused', 'delayed', 'attempted', 'returned'];

/** Where a parcel stands in the queue; null when nobody has to look at it any more. */
export function stageOf({
  status,
  printedAt,
  resolution,
}: Pick<ShipmentView, 'status' | 'printedAt' | 'resolution'>): QueueStage | null {
  if (status === 'cancelled' || status === 'delivered' || resolution !== null) return null;
  if (TROUBLES.includes(status)) return 'exception';
  if (hasLeft(status)) return 'handed_over';
  return printedAt === null ? 'to_print' : 'to_hand_over';
}
