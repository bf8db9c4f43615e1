import type { OrderId, ProductId, ReturnId, ShipmentId, VariantId, WarehouseId } from '../ids.ts';
import type { Money } from '../money.ts';
import type { OrderStatus } from '../order/order.ts';
import type { ReturnLineView, ReturnReason, ReturnStatus } from '../return/return.ts';
import type { ReviewStatus } from '../review/review.ts';
import type { Place, ShipmentStatus } from '../shipment/shipment.ts';

/**
 * What other systems can be told of. Public API: a type is never renamed, and its data only grows. Nothing personal is in it; who an
 * order is for is read by API.
 */
export const WEBHOOK_EVENT_TYPES = [
  'order.placed',
  'order.paid',
  'order.packed',
  'order.shipped',
  'order.delivered',
  'order.completed',
  'order.cancelled',
  'order.expired',
  'order.edited',
  'order.captured',
  'order.refunded',
  'pickup.ready',
  'parcel.scanned',
  'return.requested',
  'return.approved',
  'return.refused',
  'return.label_sent',
  'return.received',
  'return.refunded',
  'return.closed',
  'stock.changed',
  'stock.low',
  'stock.back',
  'product.changed',
  'review.changed',
] as const;
export type WebhookEventType = (typeof WEBHOOK_EVENT_TYPES)[number];

/** Also what the test button sends, which nobody chooses. */
export type WebhookMessageType = WebhookEventType | 'webhook.test';

export function isWebhookEventType(type: string): type is WebhookEventType {
  return WEBHOOK_EVENT_TYPES.some((known) => known === type);
}

/** The order after the step. */
export interface WebhookOrder {
  readonly id: OrderId;
  readonly number: number;
  readonly status: OrderStatus;
  readonly version: number;
  readonly total: Money;
  readonly itemCount: number;
  /** ISO 8601, like every time here. */
  readonly placedAt: string;
}

export interface WebhookOrderStep {
  readonly order: WebhookOrder;
  /** Money that it moved: captured (positive) or given back (negative). */
  readonly moved: Money | null;
}

export interface WebhookScan {
  readonly orderId: OrderId;
  readonly parcel: {
    readonly id: ShipmentId;
    readonly carrier: string;
    readonly trackingNumber: string | null;
    readonly status: ShipmentStatus;
    readonly version: number;
  };
  readonly scan: {
    readonly id: string;
    readonly status: ShipmentStatus;
    readonly place: Pick<Place, 'city' | 'region' | 'country'>;
    readonly occurredAt: string;
  };
}

export interface WebhookReturn {
  readonly orderId: OrderId;
  readonly return: {
    readonly id: ReturnId;
    readonly status: ReturnStatus;
    readonly reason: ReturnReason;
    readonly lines: readonly ReturnLineView[];
    readonly refund: Money | null;
    readonly version: number;
  };
}

/** A level after the change. Of changes that follow each other at once only the last is told. */
export interface WebhookStock {
  readonly variantId: VariantId;
  readonly warehouseId: WarehouseId;
  readonly sku: string;
  readonly onHand: number;
  readonly reserved: number;
  readonly available: number;
  readonly lowStockThreshold: number;
  readonly version: number;
}

/** A product as of this version is to be read again. */
export interface WebhookProduct {
  readonly productId: ProductId;
  readonly version: number;
}

export interface WebhookReview {
  readonly reviewId: string;
  /** Null once its author took it back. */
  readonly review: {
    readonly productId: ProductId;
    readonly rating: number;
    readonly status: ReviewStatus;
    readonly version: number;
  } | null;
}

type DataOf<T extends WebhookMessageType> = T extends `order.${string}` | 'pickup.ready'
  ? WebhookOrderStep
  : T extends 'parcel.scanned'
    ? WebhookScan
    : T extends `return.${string}`
      ? WebhookReturn
      : T extends `stock.${string}`
        ? WebhookStock
        : T extends 'product.changed'
          ? WebhookProduct
          : T extends 'review.changed'
            ? WebhookReview
            : { readonly endpointId: string };

/** What is posted, by its type. `version` counts up when data of a type changes in a way that old readers would misread. */
export type WebhookBody = {
  readonly [T in WebhookMessageType]: {
    readonly type: T;
    readonly version: 1;
    /** When it happened. */
    readonly timestamp: string;
    readonly data: DataOf<T>;
  };
}[WebhookMessageType];
