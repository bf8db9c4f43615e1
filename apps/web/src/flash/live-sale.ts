import type { FlashChanged, FlashItemView, FlashQueue, FlashSaleView, MarketChanged } from '@pushcart/client';
import { type FlashPhase, flashPhase } from '@pushcart/domain';
import { clockOffset } from '../ui/countdown.ts';

/** A sale with the distance between this device's clock and the shop's, from when it was read. */
export interface LiveSale {
  readonly sale: FlashSaleView;
  readonly offsetMs: number;
}

export function received(sale: FlashSaleView, receivedAt = Date.now()): LiveSale {
  return { sale, offsetMs: clockOffset(sale.now, receivedAt) };
}

/** What is known of a sale after an event; one that is older than what is known changes nothing. */
export function foldSale(known: LiveSale, event: FlashChanged | MarketChanged): LiveSale {
  return event.type === 'flash.moved' ? withQueues(known, [event.queue]) : known;
}

/** A sale that was read anew, with whatever was known better: its queues may have moved while the answer was under way. */
export function reread(known: LiveSale | undefined, next: LiveSale): LiveSale {
  return known === undefined ? next : withQueues(next, known.sale.items);
}

function withQueues(live: LiveSale, queues: readonly FlashQueue[]): LiveSale {
  const newer = queues.filter((queue) => {
    const item = live.sale.items.find(({ variantId }) => variantId === queue.variantId);
    return item !== undefined && queue.version > item.version;
  });
  if (newer.length === 0) return live;
  const items = live.sale.items.map((item): FlashItemView => {
    const queue = newer.find(({ variantId }) => variantId === item.variantId);
    if (queue === undefined) return item;
    const { version, quota, sold, joined, admitted, lost } = queue;
    return { ...item, version, quota, sold, joined, admitted, lost };
  });
  return { ...live, sale: { ...live.sale, items } };
}

/** Where a sale stands by the shop's clock. */
export function phaseAt({ sale, offsetMs }: LiveSale, now: Date): FlashPhase {
  const isCancelled = sale.phase === 'cancelled';
  return flashPhase({ ...sale, isCancelled }, new Date(now.getTime() + offsetMs));
}

export function unitsLeft({ quota, sold }: FlashQueue): number {
  return Math.max(0, quota - sold);
}

/** How many have a place and have not had their turn. */
export function peopleWaiting({ joined, admitted }: FlashQueue): number {
  return Math.max(0, joined - admitted);
}

/** Phases in which a sale is worth telling of. */
export function isAhead(phase: FlashPhase): boolean {
  return phase === 'scheduled' || phase === 'waiting' || phase === 'open';
}
