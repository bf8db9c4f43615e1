declare const brand: unique symbol;
type Id<Name extends string> = string & {
    readonly [brand]?: Name;
};
type ProductId = Id<'product'>;
type VariantId = Id<'variant'>;
type WarehouseId = Id<'warehouse'>;
type OrderId = Id<'order'>;
type ShipmentId = Id<'shipment'>;
type ReturnId = Id<'return'>;

declare const LOCALES: readonly ["en", "zh-CN"];
type Locale = (typeof LOCALES)[number];
/** A text in every language the shop speaks. */
type LocalizedText = Readonly<Record<Locale, string>>;

/** An amount in minor units of its currency (cents, fen, yen): always a safe integer. */
interface Money {
    readonly amount: number;
    readonly currency: string;
}

/**
 * placed → paid → packed → shipped → delivered → completed, or out by cancelled, expired. It is packed with its first parcel, shipped once
 * all its units have left, delivered once all its parcels have arrived. What is collected is never shipped.
 */
declare const ORDER_STATUSES: readonly ["placed", "paid", "packed", "shipped", "delivered", "completed", "cancelled", "expired"];
type OrderStatus = (typeof ORDER_STATUSES)[number];

/**
 * requested → approved → (label_sent →) received → refunded. `refunded` is money asked back, which goes a little later. `closed` ended
 * without money: withdrawn, never sent, or not worth any.
 */
declare const RETURN_STATUSES: readonly ["requested", "approved", "refused", "label_sent", "received", "refunded", "closed"];
type ReturnStatus = (typeof RETURN_STATUSES)[number];
/** `undelivered` is what the carrier brought back, without anybody having asked. */
declare const RETURN_REASONS: readonly ["damaged", "wrong_item", "not_as_described", "came_late", "no_longer_wanted", "other", "undelivered"];
type ReturnReason = (typeof RETURN_REASONS)[number];
interface ReturnLineView {
    readonly orderLineId: string;
    /** Units asked to be sent back. */
    readonly quantity: number;
    /** Units that came. */
    readonly received: number;
    /** Whether those are for sale again. */
    readonly restocked: boolean;
}

/**
 * The first five before a carrier has a parcel, the others as carriers scan it. `cancelling` waits for the carrier's word on whether it
 * can still be called back.
 */
declare const SHIPMENT_STATUSES: readonly ["requested", "refused", "cancelling", "cancelled", "label_created", "picked_up", "in_transit", "out_for_delivery", "delivered", "delayed", "attempted", "returned"];
type ShipmentStatus = (typeof SHIPMENT_STATUSES)[number];
interface Place {
    readonly name: string;
    readonly city: string;
    /** The city in each language, where the carrier knows it. */
    readonly cityNames?: LocalizedText;
    readonly region: string;
    readonly country: string;
    readonly latitude: number;
    readonly longitude: number;
}

/** `pending` waits for staff; `hidden` is seen by its author and staff alone. Only `published` counts for the rating. */
declare const REVIEW_STATUSES: readonly ["published", "pending", "hidden"];
type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/**
 * What other systems can be told of. Public API: a type is never renamed, and its data only grows. Nothing personal is in it; who an
 * order is for is read by API.
 */
declare const WEBHOOK_EVENT_TYPES: readonly ["order.placed", "order.paid", "order.packed", "order.shipped", "order.delivered", "order.completed", "order.cancelled", "order.expired", "order.edited", "order.captured", "order.refunded", "pickup.ready", "parcel.scanned", "return.requested", "return.approved", "return.refused", "return.label_sent", "return.received", "return.refunded", "return.closed", "stock.changed", "stock.low", "stock.back", "product.changed", "review.changed"];
type WebhookEventType = (typeof WEBHOOK_EVENT_TYPES)[number];
/** Also what the test button sends, which nobody chooses. */
type WebhookMessageType = 'webhook.test' | WebhookEventType;
/** The order after the step. */
interface WebhookOrder {
    readonly id: OrderId;
    readonly number: number;
    readonly status: OrderStatus;
    readonly version: number;
    readonly total: Money;
    readonly itemCount: number;
    /** ISO 8601, like every time here. */
    readonly placedAt: string;
}
interface WebhookOrderStep {
    readonly order: WebhookOrder;
    /** Money that it moved: captured (positive) or given back (negative). */
    readonly moved: Money | null;
}
interface WebhookScan {
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
        readonly place: Pick<Place, 'city' | 'country' | 'region'>;
        readonly occurredAt: string;
    };
}
interface WebhookReturn {
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
interface WebhookStock {
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
interface WebhookProduct {
    readonly productId: ProductId;
    readonly version: number;
}
interface WebhookReview {
    readonly reviewId: string;
    /** Null once its author took it back. */
    readonly review: {
        readonly productId: ProductId;
        readonly rating: number;
        readonly status: ReviewStatus;
        readonly version: number;
    } | null;
}
type DataOf<T extends WebhookMessageType> = T extends 'pickup.ready' | `order.${string}` ? WebhookOrderStep : T extends 'parcel.scanned' ? WebhookScan : T extends `return.${string}` ? WebhookReturn : T extends `stock.${string}` ? WebhookStock : T extends 'product.changed' ? WebhookProduct : T extends 'review.changed' ? WebhookReview : {
    readonly endpointId: string;
};
/** What is posted, by its type. `version` counts up when data of a type changes in a way that old readers would misread. */
type WebhookBody = {
    readonly [T in WebhookMessageType]: {
        readonly type: T;
        readonly version: 1;
        /** When it happened. */
        readonly timestamp: string;
        readonly data: DataOf<T>;
    };
}[WebhookMessageType];

/** A webhook that was checked, with its id: one that comes again has the same. */
type WebhookEvent = WebhookBody & {
    readonly id: string;
};
type WebhookRejection = 'HEADERS_MISSING' | 'OUT_OF_TIME' | 'PAYLOAD_INVALID' | 'SIGNATURE_WRONG';
/** What is not a webhook of the shop, and why. */
declare class WebhookRejected extends Error {
    readonly reason: WebhookRejection;
    constructor(reason: WebhookRejection, message: string);
}
interface VerifyWebhookOptions {
    /** The body as it came, before anything has read it as JSON. */
    readonly payload: string | Uint8Array;
    /** Of the request: those of Fetch, or an object with names in small letters as Node.js has them. */
    readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
    /** `whsec_…`, as it was shown; several while it changes. */
    readonly secret: string | readonly string[];
    /** How far the time of the signature may be from now, either way, in seconds; default 300. */
    readonly toleranceSeconds?: number;
}
/**
 * Checks that a request comes from the shop and gives its event; throws `WebhookRejected` otherwise, and a `TypeError` for a secret that
 * is none. Follows Standard Webhooks, by WebCrypto alone, so it runs in Node.js, Deno, Bun, workers and browsers.
 */
declare function verifyWebhook(options: VerifyWebhookOptions): Promise<WebhookEvent>;

export { WebhookRejected, verifyWebhook };
export type { VerifyWebhookOptions, WebhookBody, WebhookEvent, WebhookEventType, WebhookMessageType, WebhookOrder, WebhookOrderStep, WebhookProduct, WebhookRejection, WebhookReturn, WebhookReview, WebhookScan, WebhookStock };
