import { DomainError } from '../errors.ts';
import { requireText } from '../text.ts';
import type {
  FlashChanged,
  FlashEntryStatus,
  FlashPhase,
  FlashQueue,
  FlashSaleDraft,
  FlashSchedule,
  FlashSettled,
  FlashWait,
} from './flash-sale.ts';

export const MAX_FLASH_ITEMS = 20;
const MAX_PRICE = 1_000_000_000_000;
const MAX_QUOTA = 1_000_000;
const MAX_PER_ACCOUNT = 100;

export function flashPhase(schedule: FlashSchedule & { readonly isCancelled: boolean }, now: Date): FlashPhase {
  if (schedule.isCancelled) return 'cancelled';
  if (now >= schedule.endsAt) return 'ended';
  if (now >= schedule.startsAt) return 'open';
  return now >= schedule.opensAt ? 'waiting' : 'scheduled';
}

/** The draft with its name tidied; refused when it makes no sense. */
export function requireFlashSale(draft: FlashSaleDraft): FlashSaleDraft {
  const { opensAt, startsAt, endsAt, items, name } = draft;
  check(opensAt <= startsAt && startsAt < endsAt, 'startsAt', 'A sale opens its queue, then starts, then ends.');
  check(items.length >= 1 && items.length <= MAX_FLASH_ITEMS, 'items', `A sale has 1 to ${MAX_FLASH_ITEMS} items.`);
  const variants = new Set(items.map(({ variantId }) => variantId));
  check(variants.size === items.length, 'items', 'Each item stands in a sale once.');
  for (const { price, quota, perAccount } of items) {
    check(isWhole(price, 0, MAX_PRICE), 'price', 'A price is a whole number of minor units.');
    check(isWhole(quota, 1, MAX_QUOTA), 'quota', `A quota is 1 to ${MAX_QUOTA} units.`);
    check(isWhole(perAccount, 1, MAX_PER_ACCOUNT), 'perAccount', `One may buy 1 to ${MAX_PER_ACCOUNT} units.`);
  }
  return {
    ...draft,
    name: { en: requireText('name', name.en, { max: 120 }), 'zh-CN': requireText('name', name['zh-CN'], { max: 120 }) },
  };
}

/** How many are ahead of a place; 0 when it is next. */
export function peopleAhead(queue: FlashQueue, place: number): number {
  return Math.max(0, place - queue.admitted - 1);
}

/** Whether the last unit went before this place had its turn. */
export function hasLost({ lost }: FlashQueue, place: number): boolean {
  return lost !== null && place >= lost.from && place <= lost.to;
}

/** What one who waits knows after an event; one that is older than what is known changes nothing. */
export function foldFlashWait(wait: FlashWait, event: FlashChanged | FlashSettled): FlashWait {
  const { entry, queue } = wait;
  switch (event.type) {
    case 'flash.settled':
      return { queue, entry: { ...entry, status: event.status, order: event.order } };
    case 'flash.moved': {
      if (event.queue.variantId !== entry.variantId || event.queue.version <= queue.version) return wait;
      const status: FlashEntryStatus =
        entry.status === 'waiting' && hasLost(event.queue, entry.place) ? 'lost' : entry.status;
      return { queue: event.queue, entry: { ...entry, status } };
    }
    case 'flash.changed':
      return wait;
  }
}

function isWhole(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}

function check(isRight: boolean, field: string, message: string): void {
  if (!isRight) throw new DomainError('INVALID_INPUT', message, { field });
}
