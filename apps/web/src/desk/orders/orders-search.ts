import type { OrderStatus } from '@pushcart/client';
import { ORDER_STATUSES } from '@pushcart/domain';

/** The filter in the address: statuses joined by dots, as in `?status=paid.packed`. */
export interface OrdersSearch {
  readonly status?: string;
}

export function parseOrdersSearch({ status }: Readonly<Record<string, unknown>>): OrdersSearch {
  return typeof status === 'string' ? searchOf(statusesOf({ status })) : {};
}

/** In the order an order goes through them; empty for all. */
export function statusesOf({ status = '' }: OrdersSearch): readonly OrderStatus[] {
  const asked = new Set(status.split('.'));
  return ORDER_STATUSES.filter((known) => asked.has(known));
}

export function searchOf(statuses: readonly OrderStatus[]): OrdersSearch {
  return statuses.length === 0 ? {} : { status: statuses.join('.') };
}

export function toggleStatus(search: OrdersSearch, status: OrderStatus): OrdersSearch {
  const chosen = statusesOf(search);
  const next = chosen.includes(status) ? chosen.filter((other) => other !== status) : [...chosen, status];
  return searchOf(ORDER_STATUSES.filter((known) => next.includes(known)));
}
