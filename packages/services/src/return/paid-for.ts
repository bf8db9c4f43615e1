import { type PaidLine, proportion } from '@pushcart/domain';
import type { StoredOrder } from '../order/order-row.ts';

/** What was paid for all units of a line: after its discount, and with its part of a tax that came on top. */
export function paidFor(order: StoredOrder, orderLineId: string): PaidLine & { readonly calledOff: number } {
  const line = order.lines.find(({ id }) => id === orderLineId);
  if (line === undefined) throw new Error(`Order ${order.id} has no line ${orderLineId}.`);
  const net = Number(line.total - line.discount);
  const paid = order.taxIncluded ? net : net + taxOnTop(order, line);
  return { quantity: line.quantity, paid, calledOff: line.calledOff ?? 0 };
}

/** What of an order's tax falls on a line; one older than that was kept gets its share of the whole. */
function taxOnTop(order: StoredOrder, { tax, total, discount }: StoredOrder['lines'][number]): number {
  if (tax !== null) return Number(tax);
  const taxed = Number(order.total - order.tax);
  return taxed === 0 ? 0 : proportion(Number(order.tax), Number(total - discount), taxed);
}
