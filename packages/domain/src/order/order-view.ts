import type { ImageView } from '../catalog/product.ts';
import type { TaxAtRate } from '../checkout/tax-at-rate.ts';
import type { DeliveryPromise } from '../delivery/promise.ts';
import type { AddressInput } from '../identity/session.ts';
import type { OrderId, ProductId, VariantId } from '../ids.ts';
import type { AwaitedUnits } from '../inventory/promise.ts';
import type { LocalizedText } from '../locale.ts';
import type { Money } from '../money.ts';
import type { PaymentView } from '../payment/payment.ts';
import type { PickupState, PickupView } from '../pickup/pickup.ts';
import type { DiscountView } from '../promotion/discounts.ts';
import type { ReturnView } from '../return/return.ts';
import type { ShipmentView, TrackingEventView } from '../shipment/shipment.ts';
import { isOff, type OrderStatus } from './order.ts';
import type { CancelReason, EditedOrder, Grant, OrderEditView, OrderSource } from './order-edit.ts';

export interface OrderLineView {
  readonly id: string;
  readonly variantId: VariantId;
  readonly productId: ProductId;
  readonly slug: string;
  readonly sku: string;
  readonly name: LocalizedText;
  readonly optionText: LocalizedText;
  readonly image: ImageView | null;
  readonly quantity: number;
  /** Units that are not sent after all, and whose money went back. */
  readonly calledOff: number;
  readonly unitPrice: Money;
  /** Before the discount. */
  readonly total: Money;
  readonly discount: Money;
  /** What one unit of a bundle was made of; empty for anything else. */
  readonly parts: readonly OrderPartView[];
}

/** So many units of a variant in each unit of a line. */
export interface OrderPartView {
  readonly variantId: VariantId;
  readonly sku: string;
  readonly name: LocalizedText;
  readonly quantity: number;
}

export interface OrderTimelineEntry {
  readonly version: number;
  readonly type: OrderEventType;
  readonly status: OrderStatus;
  readonly actor: 'shopper' | 'staff' | 'system' | 'provider' | 'carrier';
  readonly at: Date;
  /** What an edit changed. */
  readonly edit?: OrderEditView;
  /** Why staff cancelled it. */
  readonly reason?: CancelReason;
}

/** Everything the order page shows. `version` grows with each event of the order. */
export interface OrderView {
  readonly id: OrderId;
  readonly number: number;
  readonly status: OrderStatus;
  readonly version: number;
  readonly lines: readonly OrderLineView[];
  readonly subtotal: Money;
  readonly shipping: Money;
  readonly discount: Money;
  /** What makes up the discount, as it was given. */
  readonly discounts: readonly DiscountView[];
  /** What staff take off; part of the discount. */
  readonly grant: Grant | null;
  readonly tax: Money;
  /** The tax by rate as it was when the order was placed; adds up to `tax`. */
  readonly taxes: readonly TaxAtRate[];
  /** Whether the prices of the lines contain it, or it came on top of them. */
  readonly taxIncluded: boolean;
  readonly total: Money;
  /** What is still to be paid, also of a paid order that was edited since. */
  readonly due: Money;
  readonly source: OrderSource;
  readonly email: string;
  readonly address: AddressInput;
  readonly delivery: { readonly code: string; readonly name: LocalizedText };
  /** What the shopper asks of whoever packs and delivers. */
  readonly note: string | null;
  /** When it would arrive, or be ready to collect, as it was said when it was placed. */
  readonly promise: DeliveryPromise | null;
  /** Where its shopper collects it; null when it is brought. */
  readonly pickup: PickupView | null;
  readonly holdExpiresAt: Date | null;
  readonly placedAt: Date;
  readonly payments: readonly PaymentView[];
  readonly shipments: readonly ShipmentView[];
  readonly returns: readonly ReturnView[];
  readonly timeline: readonly OrderTimelineEntry[];
  /** Units that were sold before they were there, until they come. */
  readonly awaited: readonly AwaitedUnits[];
  /** Server time of this view. */
  readonly now: Date;
}

/** A row of the shopper's order list and of the desk's. Staff see a masked name. */
export interface OrderSummary {
  readonly id: OrderId;
  readonly number: number;
  readonly status: OrderStatus;
  readonly version: number;
  readonly total: Money;
  /** What is still to be paid of a paid order that was edited since; absent where nothing is. */
  readonly due?: Money;
  readonly itemCount: number;
  readonly city: string;
  readonly country: string;
  readonly customerName: string;
  readonly firstImage: ImageView | null;
  readonly placedAt: Date;
}

export interface OrderPage {
  readonly items: readonly OrderSummary[];
  readonly nextCursor: string | null;
}

export const ORDER_EVENT_TYPES = [
  'order.placed',
  'order.paid',
  'order.packed',
  'order.shipped',
  'order.delivered',
  'order.completed',
  'order.cancelled',
  'order.expired',
  'order.edited',
  'order.stocked',
  'payment.updated',
  'invoice.issued',
  'rest.cancelled',
  'shipment.picked',
  'shipment.updated',
  'shipment.refused',
  'shipment.dispatched',
  'shipment.scanned',
  'pickup.ready',
  'return.requested',
  'return.approved',
  'return.refused',
  'return.label_sent',
  'return.received',
  'return.refunded',
  'return.paid_back',
  'return.closed',
] as const;
export type OrderEventType = (typeof ORDER_EVENT_TYPES)[number];

/**
 * An event on `order:{id}`. `version` is the order's version after it; what it changed is carried whole,
 * so that a reader folds it without asking again.
 */
export interface OrderEvent {
  readonly type: OrderEventType;
  readonly orderId: OrderId;
  readonly version: number;
  readonly status: OrderStatus;
  readonly actor: OrderTimelineEntry['actor'];
  readonly at: Date;
  readonly holdExpiresAt?: Date | null;
  readonly payment?: PaymentView;
  /** Without `events`; a scan comes apart as `scan`. */
  readonly shipment?: Omit<ShipmentView, 'events'>;
  readonly scan?: TrackingEventView;
  readonly return?: ReturnView;
  /** What was edited, and what the order is now. */
  readonly edited?: EditedOrder;
  /** What is still to be paid, when that has changed. */
  readonly due?: Money;
  readonly pickup?: PickupState;
  /** All of them, when they have changed. */
  readonly lines?: readonly OrderLineView[];
  /** What it still waits for, once something came. */
  readonly awaited?: readonly AwaitedUnits[];
}

/** An event on `store:{id}:orders`: the row after the change. */
export interface StoreOrderEvent {
  readonly type: OrderEventType;
  readonly at: Date;
  readonly order: OrderSummary;
  /** Money that this event moved: captured (positive) or refunded (negative). */
  readonly revenue: Money | null;
  /** What that counts for in the store's currency, where the order is in another. */
  readonly booked?: Money;
}

/** Folds an event into the view; an event the view already holds changes nothing. */
export function foldOrderEvent(view: OrderView, event: OrderEvent): OrderView {
  if (event.orderId !== view.id || event.version <= view.version) return view;
  const entry: OrderTimelineEntry = {
    version: event.version,
    type: event.type,
    status: event.status,
    actor: event.actor,
    at: event.at,
    ...(event.edited === undefined ? {} : { edit: event.edited.edit }),
  };
  const { edit: _, ...edited } = event.edited ?? { edit: null };
  return {
    ...view,
    ...edited,
    due: isPayable(event.status) ? (event.due ?? view.due) : { ...view.due, amount: 0 },
    status: event.status,
    version: event.version,
    holdExpiresAt: event.holdExpiresAt === undefined ? view.holdExpiresAt : event.holdExpiresAt,
    lines: event.lines ?? event.edited?.lines ?? view.lines,
    payments: event.payment === undefined ? view.payments : upsert(view.payments, event.payment),
    shipments: foldShipment(view.shipments, event),
    awaited: isOff(event.status) ? [] : (event.awaited ?? view.awaited),
    returns: event.return === undefined ? view.returns : upsert(view.returns, event.return),
    pickup: view.pickup === null ? null : { ...view.pickup, ...event.pickup },
    timeline: [...view.timeline, entry],
  };
}

/** Whether it was paid, and costs more since it was edited. */
export function isRestDue({ status, due }: Pick<OrderSummary, 'status' | 'due'>): boolean {
  return status === 'paid' && due !== undefined && due.amount > 0;
}

/** Whether anything can still be due of an order. */
function isPayable(status: OrderStatus): boolean {
  return status === 'placed' || status === 'paid';
}

function foldShipment(shipments: readonly ShipmentView[], event: OrderEvent): readonly ShipmentView[] {
  if (event.shipment === undefined) return shipments;
  const { id } = event.shipment;
  const scans = shipments.find((s) => s.id === id)?.events ?? [];
  const { scan } = event;
  const isNew = scan !== undefined && !scans.some((s) => s.scanId === scan.scanId);
  const events = isNew ? [...scans, scan].sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime()) : scans;
  return upsert(shipments, { ...event.shipment, events });
}

function upsert<T extends { readonly id: string }>(list: readonly T[], item: T): readonly T[] {
  const index = list.findIndex((i) => i.id === item.id);
  return index === -1 ? [...list, item] : list.with(index, item);
}
