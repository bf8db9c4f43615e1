import type { OrderView, Pushcart } from '@pushcart/client';
import { CommandFault, SEE_ORDER } from '../explain.ts';
import type { Outcome } from './each-order.ts';
import { packableRows } from './packing-rows.ts';

/** Notes that the goods of an order lie on the packing table: from one warehouse, or from each that holds some. */
export async function pickOrder(order: OrderView, pushcart: Pushcart, code: string | undefined): Promise<Outcome> {
  const { id, number } = order;
  const rows = packableRows(await pushcart.shipment.queue.query({}), id);
  const wanted = rows.filter((row) => code === undefined || row.code === code);
  if (wanted.length === 0) {
    const where = code === undefined ? '' : ` of ${code}`;
    throw new CommandFault('NOT_FOUND', `Nothing of order ${number} waits at the shelves${where}.`, SEE_ORDER);
  }
  await pushcart.shipment.pick.mutate({ picks: wanted.map(({ warehouseId }) => ({ orderId: id, warehouseId })) });
  const codes = wanted.map((row) => row.code);
  return {
    line: `Order #${number} is picked at ${codes.join(', ')}. Next: pushcart orders pack ${number}`,
    value: { picked: codes },
  };
}
