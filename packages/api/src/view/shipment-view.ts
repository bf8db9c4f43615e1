import {
  type Place,
  SHIPMENT_REFUSALS,
  SHIPMENT_STATUSES,
  type ShipmentView,
  type TrackingEventView,
} from '@pushcart/domain';
import { z } from 'zod';
import { view } from './view.ts';

const status = z.enum(SHIPMENT_STATUSES);

const place = view<Place>()(
  z.strictObject({
    name: z.string(),
    city: z.string(),
    region: z.string(),
    country: z.string(),
    latitude: z.number(),
    longitude: z.number(),
  }),
);

export const trackingEvent = view<TrackingEventView>()(
  z.strictObject({ scanId: z.string(), status, place, description: z.string(), occurredAt: z.date() }),
);

const stateFields = {
  id: z.string(),
  carrier: z.string(),
  trackingNumber: z.string().nullable(),
  status,
  labelUrl: z.string().nullable(),
  refusal: z.enum(SHIPMENT_REFUSALS).nullable(),
  route: z.array(place),
  estimate: z.strictObject({ from: z.date(), to: z.date() }).nullable(),
  version: z.int(),
};

export const shipmentState = view<Omit<ShipmentView, 'events'>>()(z.strictObject(stateFields));

export const shipmentView = view<ShipmentView>()(z.strictObject({ ...stateFields, events: z.array(trackingEvent) }));
