import { DomainError, type ErrorReason } from '../errors.ts';
import type { OrderId } from '../ids.ts';
import { canMove, type OrderStatus } from './order.ts';
import type { OrderEvent, OrderEventType, OrderTimelineEntry } from './order-view.ts';

/** What the rules need to know of an order. */
export interface Order {
  readonly id: OrderId;
  readonly number: number;
  readonly status: OrderStatus;
  readonly version: number;
  /** Until when its stock is held unpaid; null once it is paid or closed. */
  readonly holdExpiresAt: Date | null;
}

/** A thing after a step, and what is told of it. */
export interface Decision<Next, Event> {
  readonly next: Next;
  readonly events: readonly Event[];
}

export type OrderDecision = Decision<Order, OrderEvent>;
/** Steps that leave an order where it is. */
export type NoteType = Exclude<OrderEventType, `order.${string}`>;
type OrderActor = OrderTimelineEntry['actor'];

/** Cancels an order that has not been handed to a carrier yet. */
export function cancelOrder(order: Order, by: { actor: OrderActor; at: Date; hasParcel: boolean }): OrderDecision {
  if (by.hasParcel) {
    throw new DomainError('ORDER_NOT_CANCELLABLE', `The parcel of order ${order.number} is on its way already.`);
  }
  return move(order, 'cancelled', by, 'ORDER_NOT_CANCELLABLE');
}

/** Takes the payment in. Also right for an expired order, once its stock is held again. */
export function markPaid(order: Order, at: Date): OrderDecision {
  return move(order, 'paid', { actor: 'provider', at }, 'ORDER_NOT_PAYABLE');
}

/**
 * @param due what is still to be paid of it, since it was edited; minor units
 */
export function packOrder(order: Order, at: Date, due: number): OrderDecision {
  if (due > 0) {
    throw new DomainError('ORDER_NOT_PACKABLE', `Order ${order.number} is not paid in full.`, { due });
  }
  return move(order, 'packed', { actor: 'staff', at }, 'ORDER_NOT_PACKABLE');
}

/** The carrier has all there is to send of it. */
export function shipOrder(order: Order, at: Date): OrderDecision {
  return move(order, 'shipped', { actor: 'carrier', at }, 'ORDER_NOT_SHIPPABLE');
}

export function deliverOrder(order: Order, at: Date): OrderDecision {
  requireStatus(order, 'shipped', 'ORDER_NOT_SHIPPABLE');
  return move(order, 'delivered', { actor: 'carrier', at }, 'ORDER_NOT_SHIPPABLE');
}

/** Its shopper has collected it from where it lay packed. */
export function collectOrder(order: Order, at: Date): OrderDecision {
  requireStatus(order, 'packed', 'ORDER_NOT_COLLECTABLE');
  return move(order, 'delivered', { actor: 'staff', at }, 'ORDER_NOT_COLLECTABLE');
}

export function completeOrder(order: Order, at: Date): OrderDecision {
  return move(order, 'completed', { actor: 'system', at }, 'ORDER_NOT_SHIPPABLE');
}

/** Ends an order whose parcels all came back and were taken in. */
export function closeReturned(order: Order, at: Date): OrderDecision {
  return move(order, 'completed', { actor: 'staff', at }, 'ORDER_NOT_SHIPPABLE');
}

/** Gives up an unpaid order whose hold ran out. */
export function expireOrder(order: Order, at: Date): OrderDecision {
  if (isHeld(order, at)) {
    throw new DomainError('ORDER_NOT_PAYABLE', `Order ${order.number} still has time to be paid.`);
  }
  return move(order, 'expired', { actor: 'system', at }, 'ORDER_NOT_PAYABLE');
}

/** A step of its payment, a parcel or a return that leaves the order where it is. */
export function noteOnOrder(order: Order, type: NoteType, by: { actor: OrderActor; at: Date }): OrderDecision {
  return step(order, order.status, type, by);
}

/** Changes what was ordered, or where it goes. A shopper may until it is paid, staff until it is packed. */
export function editOrder(order: Order, by: { actor: 'shopper' | 'staff'; at: Date }): OrderDecision {
  requireEditable(order, by);
  return step(order, order.status, 'order.edited', by);
}

export function requireEditable(order: Order, { actor, at }: { actor: 'shopper' | 'staff'; at: Date }): void {
  if (order.status === 'placed' && isHeld(order, at)) return;
  if (order.status === 'paid' && actor === 'staff') return;
  const why = order.status === 'placed' ? 'has run out of time' : `is already ${order.status}`;
  throw new DomainError('ORDER_NOT_EDITABLE', `Order ${order.number} ${why}.`, { status: order.status });
}

/**
 * @param due what is still to be paid of it; minor units
 */
export function requirePayable(order: Order, at: Date, due = 0): void {
  if (order.status === 'placed' && isHeld(order, at)) return;
  if (order.status === 'paid' && due > 0) return;
  const why = order.status === 'placed' ? 'has run out of time' : `is already ${order.status}`;
  throw new DomainError('ORDER_NOT_PAYABLE', `Order ${order.number} ${why}.`, { status: order.status });
}

/** What is paid can be packed into parcels until the last of it has left. */
export function requirePackable(order: Order): void {
  if (order.status === 'paid' || order.status === 'packed') return;
  throw new DomainError('ORDER_NOT_PACKABLE', `Order ${order.number} is ${order.status}: nothing is to be packed.`, {
    status: order.status,
  });
}

export function requireShippable(order: Order): void {
  requireStatus(order, 'packed', 'ORDER_NOT_SHIPPABLE');
}

function requireStatus({ number, status }: Order, wanted: OrderStatus, refusal: ErrorReason): void {
  if (status === wanted) return;
  throw new DomainError(refusal, `Order ${number} is ${status}, not ${wanted}.`, { status });
}

function isHeld(order: Order, at: Date): boolean {
  return order.holdExpiresAt !== null && order.holdExpiresAt > at;
}

function move(order: Order, to: MovedTo, by: { actor: OrderActor; at: Date }, refusal: ErrorReason): OrderDecision {
  if (!canMove(order.status, to)) {
    throw new DomainError(refusal, `Order ${order.number} is already ${order.status}.`, { status: order.status });
  }
  return step(order, to, `order.${to}`, by);
}

type MovedTo = Exclude<OrderStatus, 'placed'>;

function step(
  order: Order,
  status: OrderStatus,
  type: OrderEventType,
  { actor, at }: { actor: OrderActor; at: Date },
): OrderDecision {
  const holdExpiresAt = status === 'placed' ? order.holdExpiresAt : null;
  const next = { ...order, status, version: order.version + 1, holdExpiresAt };
  const event = { type, orderId: order.id, version: next.version, status, actor, at, holdExpiresAt };
  return { next, events: [event] };
}
