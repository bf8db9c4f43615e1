import type { AccountImport, HistoryImport, OrderImport, ReceiptImport } from '@pushcart/services/import';
import type { DemoCatalogue } from '../catalogue/catalogue.ts';
import { daysUntil, type ShopDay, timeOfDay } from '../history/calendar.ts';
import { toAccount } from '../history/history.ts';
import { orderOf } from '../history/orders.ts';
import { createRandom, type SeededRandom } from '../history/random.ts';
import { createReviewer } from '../history/reviews.ts';
import { type DemoShopper, inventShopper } from '../history/shoppers.ts';
import type { Assortment } from './assortment.ts';

/** Orders of some hours or days, those who placed them for the first time, and what came in for them. */
export interface PastPiece extends HistoryImport {
  readonly accounts: readonly AccountImport[];
}

export interface PastAtSizeOptions {
  readonly seed: number;
  readonly now: Date;
  /** Exactly as many are placed in the year. */
  readonly orders: number;
}

const COMES_BACK = 0.55;
const PIECE = 5_000;
const DAY_MS = 86_400_000;

/** A year of trade of any size, oldest first, a piece at a time. The same for the same seed and moment. */
export function* inventPastAtSize(
  catalogue: DemoCatalogue,
  assortment: Assortment,
  { seed, now, orders: wanted }: PastAtSizeOptions,
): Generator<PastPiece> {
  const random = createRandom(seed);
  const bySku = new Map(assortment.offers.flatMap((offer) => offer.variants.map(({ sku }) => [sku, offer] as const)));
  const reviewsOf = createReviewer(random, (sku) => bySku.get(sku), now);
  const shoppers = createShoppers(random, seed);
  let placed = 0;
  for (const month of monthsOf(shareOut(daysUntil(random, now), wanted))) {
    const orders: OrderImport[] = [];
    const accounts: AccountImport[] = [];
    for (const placedAt of timesOf(random, month, now)) {
      const { shopper, isNew } = shoppers.next();
      if (isNew) accounts.push(toAccount(shopper, placedAt));
      const lines = fillBasket(random, assortment);
      const order = orderOf(random, catalogue, { lines, shopper, placedAt }, now);
      placed += 1;
      orders.push(withOwnNumber(order, placed));
    }
    const receipts = receiptsBefore(new Date(month[0]?.start ?? 0), orders);
    for (let start = 0; start < orders.length; start += PIECE) {
      const piece = orders.slice(start, start + PIECE);
      const isFirst = start === 0;
      yield {
        orders: piece,
        reviews: reviewsOf(piece),
        receipts: isFirst ? receipts : [],
        accounts: isFirst ? accounts : [],
      };
    }
  }
}

interface BusyDay extends ShopDay {
  readonly orders: number;
}

/** Whole orders for each day, in proportion, so that they add up to what is wanted. */
function shareOut(days: readonly ShopDay[], wanted: number): readonly BusyDay[] {
  const total = days.reduce((sum, { busyness }) => sum + busyness, 0);
  let [upTo, given] = [0, 0];
  return days.map((day) => {
    upTo += day.busyness;
    const orders = Math.round((wanted * upTo) / total) - given;
    given += orders;
    return { ...day, orders };
  });
}

function monthsOf(days: readonly BusyDay[]): readonly (readonly BusyDay[])[] {
  const months = new Map<string, BusyDay[]>();
  for (const day of days) {
    const name = new Date(day.start).toISOString().slice(0, 7);
    months.set(name, [...(months.get(name) ?? []), day]);
  }
  return [...months.values()];
}

function timesOf(random: SeededRandom, days: readonly BusyDay[], now: Date): readonly Date[] {
  return days.flatMap(({ start, orders }) => {
    const passed = now.getTime() - start;
    const timeSince = () => (passed < DAY_MS ? Math.floor(passed * random.next()) : timeOfDay(random));
    const times = Array.from({ length: orders }, () => start + timeSince());
    return times.sort((a, b) => a - b).map((time) => new Date(time));
  });
}

function createShoppers(random: SeededRandom, seed: number) {
  let known = 0;
  const shopper = (nth: number): DemoShopper => ({
    ...inventShopper(createRandom(seed + 1_000_003 * (nth + 1))),
    email: `shopper-${nth + 1}@example.com`,
  });
  return {
    /** Mostly someone who came lately, else somebody new. */
    next(): { readonly shopper: DemoShopper; readonly isNew: boolean } {
      if (known > 20 && random.chance(COMES_BACK)) {
        return { shopper: shopper(Math.floor(known * random.next() ** 0.5)), isNew: false };
      }
      known += 1;
      return { shopper: shopper(known - 1), isNew: true };
    },
  };
}

/** How many lines an order has, in percent from one up. */
const LINE_SHARES = [46, 27, 15, 8, 4];

function fillBasket(random: SeededRandom, { offers, all, like }: Assortment): OrderImport['lines'] {
  const count = 1 + LINE_SHARES.indexOf(random.weighted(LINE_SHARES, (share) => share));
  const chosen = new Set<number>();
  let shelf = all;
  for (let n = 0; n < count; n++) {
    const index = (random.chance(0.65) ? shelf : all).pick(random);
    const first = offers[index];
    if (n === 0 && first !== undefined) shelf = like(first);
    chosen.add(index);
  }
  return [...chosen].flatMap((index) => {
    const variants = offers[index]?.variants ?? [];
    const { sku, price } = random.pick(variants);
    return { sku, quantity: random.chance(0.14) ? random.between(2, 4) : 1, unitPrice: price };
  });
}

/** Among so many parcels, numbers dealt at random would meet. */
function withOwnNumber(order: OrderImport, nth: number): OrderImport {
  if (order.parcel === null) return order;
  return { ...order, parcel: { ...order.parcel, trackingNumber: `PC${String(nth).padStart(11, '0')}` } };
}

/** Deliveries from suppliers on the first day of a month, of all that is going to be held in it. */
function receiptsBefore(at: Date, orders: readonly OrderImport[]): readonly ReceiptImport[] {
  const wanted = new Map<string, { sku: string; warehouse: string; quantity: number; at: Date }>();
  for (const { lines, warehouse } of orders) {
    for (const { sku, quantity } of lines) {
      const id = `${sku} ${warehouse}`;
      const known = wanted.get(id);
      if (known === undefined) wanted.set(id, { sku, warehouse, quantity, at });
      else known.quantity += quantity;
    }
  }
  return [...wanted.values()];
}
