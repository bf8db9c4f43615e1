import type { OrderId, VariantId } from '../ids.ts';
import type { LocalizedText } from '../locale.ts';
import type { Picture } from '../media/picture.ts';
import type { Money } from '../money.ts';

/** `waiting`: the queue can be joined, nothing is sold yet. `open`: the queue is let in. */
export const FLASH_PHASES = ['scheduled', 'waiting', 'open', 'ended', 'cancelled'] as const;
export type FlashPhase = (typeof FLASH_PHASES)[number];

export const FLASH_ENTRY_STATUSES = ['waiting', 'won', 'lost', 'left'] as const;
export type FlashEntryStatus = (typeof FLASH_ENTRY_STATUSES)[number];

/** When a sale can be joined, when it lets the queue in, and when it is over. */
export interface FlashSchedule {
  readonly opensAt: Date;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** How far the queue of one item has come. Places count from 1, in the order of joining. */
export interface FlashQueue {
  readonly variantId: VariantId;
  readonly version: number;
  /** Units that can be sold in all. */
  readonly quota: number;
  /** Units in orders that stand. */
  readonly sold: number;
  /** The last place given out. */
  readonly joined: number;
  /** The last place that had its turn. */
  readonly admitted: number;
  /** Whoever still waited at these places when the last unit went has lost; null while nobody has. */
  readonly lost: { readonly from: number; readonly to: number } | null;
}

export interface FlashItemView extends FlashQueue {
  readonly sku: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly optionText: LocalizedText;
  readonly image: (Picture & { readonly alt: LocalizedText }) | null;
  readonly price: Money;
  /** What it costs outside the sale. */
  readonly usualPrice: Money;
  /** Units one account may buy. */
  readonly perAccount: number;
}

export interface FlashSaleView extends FlashSchedule {
  readonly id: string;
  readonly name: LocalizedText;
  readonly phase: FlashPhase;
  readonly version: number;
  readonly items: readonly FlashItemView[];
  /** The shop's clock when this was read: countdowns go by it, not by the device's. */
  readonly now: Date;
}

/** Somebody's place in the queue of an item. */
export interface FlashEntryView {
  readonly id: string;
  readonly saleId: string;
  readonly variantId: VariantId;
  readonly quantity: number;
  readonly place: number;
  readonly status: FlashEntryStatus;
  /** The order of who has won, to be paid before its hold ends. */
  readonly order: { readonly id: OrderId; readonly number: number } | null;
  readonly joinedAt: Date;
}

/** The event on `flash:{id}`: the queue of an item moved, or the sale itself changed and is read again. */
export type FlashChanged =
  | { readonly type: 'flash.moved'; readonly queue: FlashQueue }
  | { readonly type: 'flash.changed'; readonly version: number };

/** The event on `flash-entry:{id}`: it was this entry's turn. */
export interface FlashSettled {
  readonly type: 'flash.settled';
  readonly status: FlashEntryStatus;
  readonly order: FlashEntryView['order'];
}

/** What one who waits looks at. */
export interface FlashWait {
  readonly entry: FlashEntryView;
  readonly queue: FlashQueue;
}

/** What staff write down. */
export interface FlashSaleDraft extends FlashSchedule {
  readonly name: LocalizedText;
  readonly items: readonly {
    readonly variantId: VariantId;
    /** Minor units of the store's currency. */
    readonly price: number;
    readonly quota: number;
    readonly perAccount: number;
  }[];
}
