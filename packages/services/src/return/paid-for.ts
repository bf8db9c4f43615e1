import { type PaidLine, proportion } from '@pushcart/domain';
import type { StoredOrder } from '../order/order-row.ts';

/** What was paid for all units of a line: after its discount, and with its part of a tax that came on top. */
export function paidFor(order: StoredOrder, orderLineId: string): PaidLine & { readonly calledOff: number } {
  const line = order.lines.find(({ id }) => id === orderLineId);
  if (line === undefined) throw new Error(`Order ${order.id} has no line ${orderLineId}.`);
  const net = Number(line.total - line.discount);
  const taxed = Number(order.total - order.tax);
  const onTop = order.taxIncluded || taxed === 0 ? 0 : proportion(Number(order.tax), net, taxed);
  return { quantity: line.quantity, paid: net + onTop, calledOff: line.calledOff ?? 0 };
}
