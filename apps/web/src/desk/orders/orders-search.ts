import type { OrderPeriod, OrderStatus } from '@pushcart/client';
import { ORDER_PERIODS, ORDER_STATUSES } from '@pushcart/domain';

/** The filter in the address: statuses joined by dots and a period, as in `?status=paid.packed&period=week`. */
export interface OrdersSearch {
  readonly status?: string;
  readonly period?: OrderPeriod;
}

export function parseOrdersSearch({ status, period }: Readonly<Record<string, unknown>>): OrdersSearch {
  const known = ORDER_PERIODS.find((one) => one === period) ?? null;
  return searchOf(typeof status === 'string' ? statusesOf({ status }) : [], known);
}

/** In the order an order goes through them; empty for all. */
export function statusesOf({ status = '' }: OrdersSearch): readonly OrderStatus[] {
  const asked = new Set(status.split('.'));
  return ORDER_STATUSES.filter((known) => asked.has(known));
}

export function searchOf(statuses: readonly OrderStatus[], period: OrderPeriod | null = null): OrdersSearch {
  return {
    ...(statuses.length === 0 ? {} : { status: statuses.join('.') }),
    ...(period === null ? {} : { period }),
  };
}

export function toggleStatus(search: OrdersSearch, status: OrderStatus): OrdersSearch {
  const chosen = statusesOf(search);
  const next = chosen.includes(status) ? chosen.filter((other) => other !== status) : [...chosen, status];
  const inOrder = ORDER_STATUSES.filter((known) => next.includes(known));
  return searchOf(inOrder, search.period ?? null);
}
