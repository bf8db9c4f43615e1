import type { PackingQueue, QueueRow } from '@pushcart/client';
import { both } from '../../testing/make.ts';

export const WAREHOUSE = { id: 'north', code: 'NORTH', name: both('North', '北仓') };

/** Two cups of order 1001 at the shelf. */
export function makeQueueRow(changes: Partial<QueueRow> = {}): QueueRow {
  return {
    stage: 'to_pick',
    order: {
      id: 'order',
      number: 1001,
      status: 'paid',
      customerName: 'Lin W.',
      city: 'Hamburg',
      country: 'DE',
      placedAt: new Date('2026-05-01T10:00:00Z'),
    },
    warehouseId: WAREHOUSE.id,
    lines: [
      {
        orderLineId: 'cups',
        sku: 'CUP',
        name: both('Cup', '杯子'),
        optionText: both(''),
        image: null,
        quantity: 2,
        parts: [],
      },
    ],
    shipment: null,
    ...changes,
  };
}

export function makeParcel(
  changes: Partial<NonNullable<QueueRow['shipment']>> = {},
): NonNullable<QueueRow['shipment']> {
  return {
    id: 'parcel',
    carrier: 'sandbox',
    trackingNumber: 'PC1',
    status: 'label_created',
    hasLabel: true,
    printedAt: null,
    warehouseId: WAREHOUSE.id,
    returnId: null,
    resendsId: null,
    resolution: null,
    refusal: null,
    estimate: null,
    version: 1,
    ...changes,
  };
}

export function makeQueue(...rows: readonly QueueRow[]): PackingQueue {
  return { rows, warehouses: [WAREHOUSE], isCut: false };
}
