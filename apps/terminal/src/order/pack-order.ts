import type { OrderView, Pushcart, QueueRow } from '@pushcart/client';
import { CommandFault, SEE_ORDER } from '../explain.ts';
import type { Outcome } from './each-order.ts';
import { type PackableRow, packableRows } from './packing-rows.ts';
import { parcelOutcome } from './parcel-outcome.ts';

/** Units of a SKU, as the command line names them. */
export interface SkuUnits {
  readonly sku: string;
  readonly units: number;
}

/** Notes that all of an order is packed. Its parcels are booked by the next step, one for each warehouse that holds some of it. */
export async function packOrder({ id, number }: OrderView, pushcart: Pushcart): Promise<Outcome> {
  const { status } = await pushcart.order.pack.mutate({ orderId: id });
  return { line: `Order #${number} is packed. Next: pushcart orders ship ${number}`, value: { status } };
}

/** Packs one parcel with what a warehouse holds of an order, or with a part of that, and books it. */
export async function packParcel(
  order: OrderView,
  pushcart: Pushcart,
  { code, units }: { readonly code: string; readonly units: readonly SkuUnits[] },
): Promise<Outcome> {
  const row = await rowAt(pushcart, order, code);
  const lines = units.length === 0 ? row.lines : units.map((one) => namedLine(row, one));
  const parcel = await pushcart.shipment.pack.mutate({
    orderId: order.id,
    warehouseId: row.warehouseId,
    lines: lines.map(({ orderLineId, quantity }) => ({ orderLineId, quantity })),
  });
  return parcelOutcome(order.number, [parcel]);
}

async function rowAt(pushcart: Pushcart, { id, number }: OrderView, code: string): Promise<PackableRow> {
  const queue = await pushcart.shipment.queue.query({});
  const rows = packableRows(queue, id);
  const row = rows.find((one) => one.code === code);
  if (row !== undefined) return row;
  const codes = rows.map((one) => one.code);
  if (codes.length > 0) {
    const next = `Pack from there: pushcart orders pack ${number} --warehouse ${codes[0]}`;
    throw new CommandFault('NOT_FOUND', `${code} holds nothing of order ${number}; ${codes.join(', ')} does.`, next);
  }
  throw new CommandFault('NOT_FOUND', `Nothing of order ${number} waits to be packed.`, SEE_ORDER);
}

function namedLine(
  row: PackableRow,
  { sku, units }: SkuUnits,
): Pick<QueueRow['lines'][number], 'orderLineId' | 'quantity'> {
  const line = row.lines.find((one) => one.sku === sku);
  if (line !== undefined) return { orderLineId: line.orderLineId, quantity: units };
  const known = row.lines.map((one) => `${one.sku}=${one.quantity}`).join(' ');
  throw new CommandFault(
    'NOT_FOUND',
    `${row.code} holds no ${sku} of order ${row.order.number}.`,
    `What it holds: ${known}`,
  );
}
