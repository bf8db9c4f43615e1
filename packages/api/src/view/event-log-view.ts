import {
  type EventLogPage,
  ORDER_STATUSES,
  RETURN_REASONS,
  RETURN_STATUSES,
  REVIEW_STATUSES,
  SHIPMENT_STATUSES,
  type StoreEvent,
  WEBHOOK_EVENT_TYPES,
  type WebhookEventType,
} from '@pushcart/domain';
import { z } from 'zod';
import { moneyView } from './common-view.ts';
import { view } from './view.ts';

const text = z.string();
const place = { id: text, position: z.int(), topic: text, seq: z.int(), version: z.literal(1), timestamp: text };

const typesOf = <P extends string>(area: P) =>
  WEBHOOK_EVENT_TYPES.filter((type): type is Extract<WebhookEventType, `${P}.${string}`> =>
    type.startsWith(`${area}.`),
  );

const about = <const T extends WebhookEventType, D extends z.ZodType>(types: readonly T[], data: D) =>
  z.strictObject({ ...place, type: z.enum(types), data });

const order = z.strictObject({
  id: text,
  number: z.int(),
  status: z.enum(ORDER_STATUSES),
  version: z.int(),
  total: moneyView,
  itemCount: z.int(),
  placedAt: text,
});

const parcelStatus = z.enum(SHIPMENT_STATUSES);
const parcel = z.strictObject({
  id: text,
  carrier: text,
  trackingNumber: text.nullable(),
  status: parcelStatus,
  version: z.int(),
});
const scan = z.strictObject({
  id: text,
  status: parcelStatus,
  place: z.strictObject({ city: text, region: text, country: text }),
  occurredAt: text,
});

const goodsBack = z.strictObject({
  id: text,
  status: z.enum(RETURN_STATUSES),
  reason: z.enum(RETURN_REASONS),
  lines: z.array(z.strictObject({ orderLineId: text, quantity: z.int(), received: z.int(), restocked: z.boolean() })),
  refund: moneyView.nullable(),
  version: z.int(),
});

const stock = z.strictObject({
  variantId: text,
  warehouseId: text,
  sku: text,
  onHand: z.int(),
  reserved: z.int(),
  available: z.int(),
  lowStockThreshold: z.int(),
  version: z.int(),
});

const review = z
  .strictObject({ productId: text, rating: z.number(), status: z.enum(REVIEW_STATUSES), version: z.int() })
  .nullable();

const storeEvent = view<StoreEvent>()(
  z.discriminatedUnion('type', [
    about([...typesOf('order'), ...typesOf('pickup')], z.strictObject({ order, moved: moneyView.nullable() })),
    about(['parcel.scanned'], z.strictObject({ orderId: text, parcel, scan })),
    about(typesOf('return'), z.strictObject({ orderId: text, return: goodsBack })),
    about(typesOf('stock'), stock),
    about(['product.changed'], z.strictObject({ productId: text, version: z.int() })),
    about(['review.changed'], z.strictObject({ reviewId: text, review })),
  ]),
);

export const eventLogPage = view<EventLogPage>()(
  z.strictObject({
    epoch: text,
    head: z.int(),
    through: z.int(),
    forgotten: z.int(),
    events: z.array(storeEvent).readonly(),
  }),
);
