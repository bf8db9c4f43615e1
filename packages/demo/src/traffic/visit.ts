import { createPushcart, newGuest, newKey, type Pushcart, type RouterOutputs } from '@pushcart/client';
import { WebSocket } from 'ws';
import type { SeededRandom } from '../history/random.ts';
import type { DemoShopper } from '../history/shoppers.ts';
import { payByCard } from './pay-page.ts';

type Card = RouterOutputs['catalog']['list']['items'][number];

/** What came of a visit. */
export type VisitEnd = 'looked' | 'left the cart' | 'bought' | 'declined';

const LEAVES_WITHOUT_CART = 0.35;
const LEAVES_CART = 0.25;
const NOTED = 0.15;
/** What shoppers ask of whoever packs and delivers. */
const NOTES = [
  { en: 'Please leave it with the neighbour on the left.', 'zh-CN': '请放在左边邻居家。' },
  { en: 'It is a present: no prices in the box, please.', 'zh-CN': '送人的礼物，请不要放价格单。' },
  { en: 'The bell is broken, please knock.', 'zh-CN': '门铃坏了，请敲门。' },
] as const;
const CARD_OUTCOMES = [
  ['approve', 16],
  ['challenge', 3],
  ['decline', 1],
] as const;

/** One guest's visit through the public client: look around, fill a cart, hold, order, pay on the provider's page. */
export async function visit(url: string, random: SeededRandom, shopper: DemoShopper, pause: Pause): Promise<VisitEnd> {
  const pushcart = createPushcart({ url, guest: newGuest(), WebSocket });
  try {
    const shelf = await browse(pushcart, random, pause);
    if (random.chance(LEAVES_WITHOUT_CART)) return 'looked';
    await fillCart(pushcart, random, shelf, pause);
    if (random.chance(LEAVES_CART)) return 'left the cart';
    return await checkOut(pushcart, random, shopper, pause);
  } finally {
    await pushcart.close();
  }
}

/** Waits as long as a person would before the next click. */
export type Pause = (minMs: number, maxMs: number) => Promise<void>;

async function browse(pushcart: Pushcart, random: SeededRandom, pause: Pause): Promise<readonly Card[]> {
  const categories = await pushcart.catalog.categories.query();
  const category = random.chance(0.5) ? random.pick(categories).slug : undefined;
  const sort = random.pick(['recommended', 'sales', 'rating', 'newest'] as const);
  const { items } = await pushcart.catalog.list.query({ category, sort, limit: 24, inStock: true });
  const shelf = items.filter(({ stock }) => stock.some(({ available }) => available > 0));
  const watched = shelf.flatMap(({ variantIds }) => variantIds).slice(0, 50);
  const stock = watched.length === 0 ? null : pushcart.stock.watch.subscribe({ variantIds: watched }, { onData() {} });
  await pause(1_500, 6_000);
  stock?.unsubscribe();
  return shelf;
}

async function fillCart(pushcart: Pushcart, random: SeededRandom, shelf: readonly Card[], pause: Pause): Promise<void> {
  if (shelf.length === 0) return;
  const wanted = random.between(1, 3);
  for (let n = 0; n < wanted; n++) {
    const product = await pushcart.catalog.product.query({ slug: random.pick(shelf).slug });
    await pause(1_000, 5_000);
    const sellable = product.variants.filter(({ id }) =>
      product.stock.some((level) => level.variantId === id && level.available > 0),
    );
    if (sellable.length === 0) continue;
    await pushcart.cart.addLine.mutate({ variantId: random.pick(sellable).id, quantity: 1, key: newKey() });
  }
}

async function checkOut(
  pushcart: Pushcart,
  random: SeededRandom,
  shopper: DemoShopper,
  pause: Pause,
): Promise<VisitEnd> {
  const { country } = shopper.address;
  const { lines } = await pushcart.cart.get.query();
  if (lines.length === 0) return 'looked';
  await pushcart.checkout.hold.mutate({ key: newKey() });
  await pause(2_000, 8_000);
  const { delivery } = await pushcart.checkout.quote.query({ country });
  if (delivery.length === 0) return 'left the cart';
  const deliveryCode = random.pick(delivery).code;
  const { total } = await pushcart.checkout.quote.query({ country, deliveryCode });
  const { orderId } = await pushcart.checkout.place.mutate({
    key: newKey(),
    email: shopper.email,
    address: shopper.address,
    deliveryCode,
    expectedTotal: total,
    locale: shopper.locale,
    ...(random.chance(NOTED) ? { note: random.pick(NOTES)[shopper.locale] } : {}),
  });
  const payment = await pushcart.payment.start.mutate({ orderId, returnUrl: `/orders/${orderId}`, key: newKey() });
  await pause(2_000, 6_000);
  if (payment.payUrl === null) return 'left the cart';
  const [outcome] = random.weighted(CARD_OUTCOMES, ([, weight]) => weight);
  await payByCard(payment.payUrl, outcome, shopper.address.name);
  return outcome === 'decline' ? 'declined' : 'bought';
}
