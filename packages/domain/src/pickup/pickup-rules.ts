import { addDays, localTime } from '../delivery/promise.ts';
import { DomainError } from '../errors.ts';
import { noteOnOrder, type Order, type OrderDecision } from '../order/order-rules.ts';
import type { PickupState } from './pickup.ts';

/** Says that a packed order lies ready to be collected, once, and until which day it is kept. */
export function readyForPickup(
  order: Order,
  known: PickupState,
  { at, timeZone, keepDays }: { at: Date; timeZone: string; keepDays: number },
): { readonly state: PickupState; readonly decision: OrderDecision } {
  if (order.status !== 'packed' || known.readyAt !== null) {
    const why = known.readyAt === null ? `is ${order.status}, not packed` : 'lies ready already';
    throw new DomainError('ORDER_NOT_COLLECTABLE', `Order ${order.number} ${why}.`, { status: order.status });
  }
  const keepUntil = addDays(localTime(at, timeZone).day, keepDays);
  return { state: { readyAt: at, keepUntil }, decision: noteOnOrder(order, 'pickup.ready', { actor: 'staff', at }) };
}

/** Whether an order that lies ready should have been collected: its last day is over, at the place where it lies. */
export function isOverdue({ readyAt, keepUntil }: PickupState, now: Date, timeZone: string): boolean {
  return readyAt !== null && keepUntil !== null && localTime(now, timeZone).day > keepUntil;
}
