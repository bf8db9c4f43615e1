import type { AccountImport, HistoryImport, OrderImport } from '@pushcart/services/import';
import type { DemoCatalogue } from '../catalogue/catalogue.ts';
import { fillBasket } from './baskets.ts';
import { orderTimes } from './calendar.ts';
import { orderOf } from './orders.ts';
import { createRandom, type SeededRandom } from './random.ts';
import { receiptsFor } from './receipts.ts';
import { createReviewer } from './reviews.ts';
import { type DemoShopper, inventShopper } from './shoppers.ts';

export interface DemoPast extends HistoryImport {
  readonly accounts: readonly AccountImport[];
}

export interface PastOptions {
  readonly seed: number;
  readonly now: Date;
  readonly ordersPerDay: number;
  /** Signs in to the demo; some of the orders are theirs. */
  readonly regular: DemoShopper;
}

const COMES_BACK = 0.55;
const REGULAR_ORDERS = 14;

/** A year of orders, reviews and deliveries from suppliers: the same for the same seed and moment. */
export function inventPast(catalogue: DemoCatalogue, { seed, now, ordersPerDay, regular }: PastOptions): DemoPast {
  const random = createRandom(seed);
  const times = orderTimes(random, now, ordersPerDay);
  const shoppers: { shopper: DemoShopper; since: Date }[] = [];
  const everyNth = Math.max(1, Math.floor(times.length / REGULAR_ORDERS));
  const orders = times.map((placedAt, index): OrderImport => {
    const shopper = index % everyNth === everyNth - 1 ? regular : visitor(random, shoppers, placedAt);
    const lines = fillBasket(random, catalogue.products).map(({ variant, quantity }) => ({
      sku: variant.sku,
      quantity,
      unitPrice: variant.price,
    }));
    return orderOf(random, catalogue, { lines, shopper, placedAt }, now);
  });
  const bySku = new Map(
    catalogue.products.flatMap((product) => product.variants.map(({ sku }) => [sku, product] as const)),
  );
  const reviewsOf = createReviewer(random, (sku) => bySku.get(sku), now);
  return {
    orders,
    receipts: receiptsFor(orders),
    reviews: reviewsOf(orders),
    accounts: shoppers.map(({ shopper, since }) => toAccount(shopper, since)),
  };
}

/** Mostly someone who came lately, else somebody new. */
function visitor(random: SeededRandom, known: { shopper: DemoShopper; since: Date }[], at: Date): DemoShopper {
  if (known.length > 20 && random.chance(COMES_BACK)) {
    const recent = Math.floor(known.length * random.next() ** 0.5);
    const found = known[Math.min(recent, known.length - 1)];
    if (found !== undefined) return found.shopper;
  }
  const shopper = inventShopper(random);
  known.push({ shopper, since: at });
  return shopper;
}

/** Known from their orders; they have no password yet. */
export function toAccount({ email, name, locale }: DemoShopper, createdAt: Date): AccountImport {
  return { email, name, locale, password: null, role: null, createdAt };
}
