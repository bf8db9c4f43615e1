import type { StaffStockEvent, StaffStockLevel } from '../inventory/stock.ts';
import type { OrderEvent, StoreOrderEvent } from '../order/order-view.ts';
import type { ReviewChanged, StoreReviewChanged } from '../review/review.ts';
import type { WebhookBody, WebhookEventType } from './webhook-event.ts';
import { isWebhookEventType } from './webhook-event.ts';

/** An event of the log, as far as it matters here; `payload` as JSON carries it. */
export interface LoggedEvent {
  readonly topic: string;
  readonly type: string;
  readonly payload: unknown;
}

/** What an event of the log means to other systems. */
export interface PublicEvent {
  readonly type: WebhookEventType;
  /** What it is about: of one thing, events are told one after another. */
  readonly entity: string;
  /** Where the topic does not say so, the store of this order. */
  readonly of: { readonly storeId: string } | { readonly orderId: string };
  readonly data: WebhookBody['data'];
}

/** The public events of an event of the log: none, one or several, always the same ones. */
export function publicEventsOf({ topic, type, payload }: LoggedEvent): readonly PublicEvent[] {
  const [, area, id = '', part] = /^(\w+):([^:]+)(?::(\w+))?$/.exec(topic) ?? [];
  if (area === 'order') return ofParcelOrReturn(id, payload as Written<OrderEvent>);
  if (area !== 'store') return [];
  const of = { storeId: id };
  switch (part) {
    case 'orders':
      return ofOrder(of, payload as Written<StoreOrderEvent>);
    case 'stock':
      return ofStock(of, payload as StaffStockEvent);
    case 'catalog':
      return ofProduct(of, payload as { subject: string; id: string; version: number });
    case 'reviews':
      return type === ('review.changed' satisfies ReviewChanged['type'])
        ? ofReview(of, payload as StoreReviewChanged)
        : [];
    default:
      return [];
  }
}

/** Times are text once they were JSON. */
type Written<T> = T extends Date
  ? string
  : T extends string | number
    ? T
    : T extends object
      ? { readonly [K in keyof T]: Written<T[K]> }
      : T;

type InStore = { readonly storeId: string };

function ofOrder(of: InStore, { type, order, revenue }: Written<StoreOrderEvent>): readonly PublicEvent[] {
  const { id, number, status, version, total, itemCount, placedAt } = order;
  const data = { order: { id, number, status, version, total, itemCount, placedAt }, moved: revenue };
  const moved = revenue?.amount ?? 0;
  const types: string[] = [type];
  if (moved < 0) types.push('order.refunded');
  // Money that comes with a step is told by the step.
  if (moved > 0 && !isWebhookEventType(type)) types.push('order.captured');
  // Steps of a return come with the return itself.
  const told = types.filter((one) => isWebhookEventType(one) && !one.startsWith('return.')) as WebhookEventType[];
  return told.map((one) => ({ type: one, entity: `order:${id}`, of, data }));
}

function ofParcelOrReturn(orderId: string, event: Written<OrderEvent>): readonly PublicEvent[] {
  const about = { entity: `order:${orderId}`, of: { orderId } };
  const { type, shipment, scan, return: back } = event;
  const told: PublicEvent[] = [];
  if (shipment !== undefined && scan !== undefined) {
    const { id, carrier, trackingNumber, status, version } = shipment;
    const { city, region, country } = scan.place;
    const parcel = { id, carrier, trackingNumber, status, version };
    const place = { city, region, country };
    const { scanId, status: scanned, occurredAt } = scan;
    const data = { orderId, parcel, scan: { id: scanId, status: scanned, place, occurredAt } };
    told.push({ ...about, type: 'parcel.scanned', data });
  }
  if (back !== undefined && isWebhookEventType(type) && type.startsWith('return.')) {
    const { id, status, reason, lines, refund, version } = back;
    told.push({ ...about, type, data: { orderId, return: { id, status, reason, lines, refund, version } } });
  }
  return told;
}

function ofStock(of: InStore, event: StaffStockEvent): readonly PublicEvent[] {
  if (event.type !== 'stock.changed') return [];
  const { variantId, warehouseId, onHand, reserved, lowStockThreshold, version } = event.level;
  const available = onHand - reserved;
  const data = { variantId, warehouseId, sku: event.sku, onHand, reserved, available, lowStockThreshold, version };
  return [{ type: 'stock.changed', entity: `stock:${variantId}:${warehouseId}`, of, data }];
}

function ofProduct(of: InStore, news: { subject: string; id: string; version: number }): readonly PublicEvent[] {
  if (news.subject !== 'product') return [];
  const data = { productId: news.id, version: news.version };
  return [{ type: 'product.changed', entity: `product:${news.id}`, of, data }];
}

function ofReview(of: InStore, { reviewId, review }: StoreReviewChanged): readonly PublicEvent[] {
  const shown = review && {
    productId: review.product.id,
    rating: review.rating,
    status: review.status,
    version: review.version,
  };
  return [{ type: 'review.changed', entity: `review:${reviewId}`, of, data: { reviewId, review: shown } }];
}

/** How a level stands to who orders by it. */
export type StockState = 'fine' | 'low' | 'out';

export function stockState(level: Pick<StaffStockLevel, 'onHand' | 'reserved' | 'lowStockThreshold'>): StockState {
  const available = level.onHand - level.reserved;
  if (available <= 0) return 'out';
  return available <= level.lowStockThreshold ? 'low' : 'fine';
}

/** What a level tells beside its change: that it has become low, or that there is something again. A level never seen counts as fine. */
export function stockAlert(before: StockState | undefined, now: StockState): 'stock.low' | 'stock.back' | null {
  if ((before ?? 'fine') === 'fine') return now === 'fine' ? null : 'stock.low';
  return before === 'out' && now !== 'out' ? 'stock.back' : null;
}

/** The id under which a receiver knows an event, also when it comes again: it follows from the place in the log. */
export function webhookId(epoch: string, position: number, type: WebhookEventType): string {
  return `evt_${epoch}_${position}_${type.replace('.', '_')}`;
}
