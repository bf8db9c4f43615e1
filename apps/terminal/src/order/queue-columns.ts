import type { PackingQueue, QueueRow } from '@pushcart/client';
import { formatTime } from '../output/format.ts';
import type { Output } from '../output/output.ts';
import type { Column } from '../output/table.ts';
import { codeOf } from './packing-rows.ts';

/** What each stage waits for, as the command that does it. */
const NEXT: Readonly<Record<QueueRow['stage'], (number: number) => string>> = {
  waiting: () => 'waits for stock',
  to_pick: (number) => `orders pick ${number}`,
  to_pack: (number) => `orders pack ${number}`,
  to_print: (number) => `orders label ${number}`,
  to_hand_over: () => 'the carrier collects it',
  handed_over: () => 'on its way',
  exception: (number) => `orders show ${number}`,
};

/** A row of the packing queue, with what is to be done with it. */
export function queueColumns({ warehouses }: PackingQueue, { text }: Output): readonly Column<QueueRow>[] {
  return [
    { head: 'ORDER', cell: ({ order }) => `#${order.number}`, align: 'right' },
    { head: 'PLACED', cell: ({ order }) => formatTime(order.placedAt) },
    {
      head: 'STAGE',
      cell: ({ stage }) => stage,
      paint: ({ stage }, style) => (stage === 'exception' ? style.bad : undefined),
    },
    { head: 'FROM', cell: ({ warehouseId }) => codeOf(warehouses, warehouseId) },
    {
      head: 'GOODS',
      cell: ({ lines }) => lines.map(({ quantity, name }) => `${quantity} × ${text(name)}`).join(', '),
      least: 12,
    },
    {
      head: 'NEXT',
      cell: ({ stage, order, shipment }) => shippedLater(stage, order, shipment) ?? NEXT[stage](order.number),
    },
  ];
}

/** What was packed as a whole waits for its parcels to be booked. */
function shippedLater(stage: QueueRow['stage'], { number, status }: QueueRow['order'], shipment: QueueRow['shipment']) {
  return stage === 'to_pack' && status === 'packed' && shipment === null ? `orders ship ${number}` : null;
}
