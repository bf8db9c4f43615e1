import {
  type LabelFile,
  ORDER_STATUSES,
  PARCEL_RESOLUTIONS,
  type PackingQueue,
  type Place,
  QUEUE_STAGES,
  type QueueRow,
  SHIPMENT_REFUSALS,
  SHIPMENT_STATUSES,
  type ShipmentView,
  type TrackingEventView,
} from '@pushcart/domain';
import { z } from 'zod';
import { imageView, localizedText, orderPart } from './common-view.ts';
import { view } from './view.ts';

const status = z.enum(SHIPMENT_STATUSES);

const place = view<Place>()(
  z.strictObject({
    name: z.string(),
    city: z.string(),
    cityNames: localizedText.exactOptional(),
    region: z.string(),
    country: z.string(),
    latitude: z.number(),
    longitude: z.number(),
  }),
);

export const trackingEvent = view<TrackingEventView>()(
  z.strictObject({ scanId: z.string(), status, place, description: z.string(), occurredAt: z.date() }),
);

const queueFields = {
  id: z.string(),
  carrier: z.string(),
  trackingNumber: z.string().nullable(),
  status,
  hasLabel: z.boolean(),
  printedAt: z.date().nullable(),
  warehouseId: z.string(),
  returnId: z.string().nullable(),
  resendsId: z.string().nullable(),
  resolution: z.enum(PARCEL_RESOLUTIONS).nullable(),
  refusal: z.enum(SHIPMENT_REFUSALS).nullable(),
  estimate: z.strictObject({ from: z.date(), to: z.date() }).nullable(),
  version: z.int(),
};

const stateFields = {
  ...queueFields,
  lines: z.array(z.strictObject({ orderLineId: z.string(), quantity: z.int() })),
  route: z.array(place),
};

export const shipmentState = view<Omit<ShipmentView, 'events'>>()(z.strictObject(stateFields));

export const shipmentView = view<ShipmentView>()(z.strictObject({ ...stateFields, events: z.array(trackingEvent) }));

export const labelFile = view<LabelFile>()(
  z.strictObject({ fileName: z.string(), contentType: z.literal('application/pdf'), base64: z.string() }),
);

const queueRow = view<QueueRow>()(
  z.strictObject({
    stage: z.enum(QUEUE_STAGES),
    order: z.strictObject({
      id: z.string(),
      number: z.int(),
      status: z.enum(ORDER_STATUSES),
      customerName: z.string(),
      city: z.string(),
      country: z.string(),
      placedAt: z.date(),
    }),
    warehouseId: z.string().nullable(),
    lines: z.array(
      z.strictObject({
        orderLineId: z.string(),
        sku: z.string(),
        name: localizedText,
        optionText: localizedText,
        image: imageView.nullable(),
        quantity: z.int(),
        parts: z.array(orderPart),
      }),
    ),
    shipment: z.strictObject(queueFields).nullable(),
  }),
);

export const packingQueue = view<PackingQueue>()(
  z.strictObject({
    rows: z.array(queueRow),
    warehouses: z.array(z.strictObject({ id: z.string(), code: z.string(), name: localizedText })),
    isCut: z.boolean(),
  }),
);
