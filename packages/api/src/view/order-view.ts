import {
  type AwaitedUnits,
  CANCEL_REASONS,
  CAPTURE_MODES,
  type ClaimChanged,
  type ClaimView,
  type JoinedOrders,
  ORDER_EVENT_TYPES,
  ORDER_SOURCES,
  ORDER_STATUSES,
  type OrderEvent,
  type OrderPage,
  type OrderSummary,
  type OrdersJoined,
  type OrderTimelineEntry,
  type OrderView,
  OUTSIDE_METHODS,
  PAYMENT_STATUSES,
  PAYMENT_STEPS,
  type PaymentView,
  type StoreOrderEvent,
} from '@pushcart/domain';
import { z } from 'zod';
import { addressSnapshot, imageView, moneyView } from './common-view.ts';
import { deliveryPromise, pickupState, pickupView } from './delivery-view.ts';
import { delivery, editedOrder, grantView, orderEditView, orderLine } from './order-edit-view.ts';
import { discountView } from './promotion-view.ts';
import { returnView } from './return-view.ts';
import { shipmentState, shipmentView, trackingEvent } from './shipment-view.ts';
import { taxAtRate } from './tax-view.ts';
import { view } from './view.ts';

const status = z.enum(ORDER_STATUSES);
const eventType = z.enum(ORDER_EVENT_TYPES);
const actor = z.enum(['shopper', 'staff', 'system', 'provider', 'carrier']);

export const paymentView = view<PaymentView>()(
  z.strictObject({
    id: z.string(),
    provider: z.string(),
    status: z.enum(PAYMENT_STATUSES),
    amount: moneyView,
    captured: moneyView,
    refunded: moneyView,
    credited: moneyView,
    captureMode: z.enum(CAPTURE_MODES),
    nextStep: z.enum(PAYMENT_STEPS).nullable(),
    failureCode: z.string().nullable(),
    qrPayload: z.string().nullable(),
    scannedAt: z.date().nullable(),
    payUrl: z.string().nullable(),
    outside: z.strictObject({ method: z.enum(OUTSIDE_METHODS), reference: z.string() }).exactOptional(),
    version: z.int(),
  }),
);

const timelineEntry = view<OrderTimelineEntry>()(
  z.strictObject({
    version: z.int(),
    type: eventType,
    status,
    actor,
    at: z.date(),
    edit: orderEditView.exactOptional(),
    reason: z.enum(CANCEL_REASONS).exactOptional(),
  }),
);

const awaitedUnits = view<AwaitedUnits>()(
  z.strictObject({ variantId: z.string(), sku: z.string(), quantity: z.int(), arrivesOn: z.string().nullable() }),
);

export const orderView = view<OrderView>()(
  z.strictObject({
    id: z.string(),
    number: z.int(),
    status,
    version: z.int(),
    lines: z.array(orderLine),
    subtotal: moneyView,
    shipping: moneyView,
    discount: moneyView,
    discounts: z.array(discountView),
    grant: grantView.nullable(),
    tax: moneyView,
    taxes: z.array(taxAtRate),
    taxIncluded: z.boolean(),
    total: moneyView,
    due: moneyView,
    source: z.enum(ORDER_SOURCES),
    email: z.string(),
    address: addressSnapshot,
    delivery,
    note: z.string().nullable(),
    promise: deliveryPromise.nullable(),
    pickup: pickupView.nullable(),
    holdExpiresAt: z.date().nullable(),
    placedAt: z.date(),
    payments: z.array(paymentView),
    shipments: z.array(shipmentView),
    returns: z.array(returnView),
    timeline: z.array(timelineEntry),
    awaited: z.array(awaitedUnits),
    now: z.date(),
  }),
);

export const claimView = view<ClaimView>()(
  z.strictObject({
    orderId: z.string(),
    by: z.strictObject({ accountId: z.string(), name: z.string() }).nullable(),
    version: z.int(),
  }),
);

export const claimChanged = view<ClaimChanged>()(
  z.strictObject({ type: z.literal('claim.changed'), claim: claimView }),
);

export const orderSummary = view<OrderSummary>()(
  z.strictObject({
    id: z.string(),
    number: z.int(),
    status,
    version: z.int(),
    total: moneyView,
    due: moneyView.exactOptional(),
    itemCount: z.int(),
    city: z.string(),
    country: z.string(),
    customerName: z.string(),
    firstImage: imageView.nullable(),
    placedAt: z.date(),
  }),
);

export const orderPage = view<OrderPage>()(
  z.strictObject({ items: z.array(orderSummary), nextCursor: z.string().nullable() }),
);

export const joinedOrders = view<JoinedOrders>()(z.strictObject({ count: z.int(), at: z.date() }));

export const ordersJoined = view<OrdersJoined>()(
  z.strictObject({ type: z.literal('orders.joined'), joined: joinedOrders }),
);

export const orderEvent = view<OrderEvent>()(
  z.strictObject({
    type: eventType,
    orderId: z.string(),
    version: z.int(),
    status,
    actor,
    at: z.date(),
    holdExpiresAt: z.date().nullable().exactOptional(),
    payment: paymentView.exactOptional(),
    shipment: shipmentState.exactOptional(),
    scan: trackingEvent.exactOptional(),
    return: returnView.exactOptional(),
    edited: editedOrder.exactOptional(),
    due: moneyView.exactOptional(),
    pickup: pickupState.exactOptional(),
    lines: z.array(orderLine).exactOptional(),
    awaited: z.array(awaitedUnits).exactOptional(),
  }),
);

export const storeOrderEvent = view<StoreOrderEvent>()(
  z.strictObject({
    type: eventType,
    at: z.date(),
    order: orderSummary,
    revenue: moneyView.nullable(),
    booked: moneyView.exactOptional(),
  }),
);
