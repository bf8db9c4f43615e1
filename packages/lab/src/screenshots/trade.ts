import { newKey, type Pushcart } from '@pushcart/client';
import { DEMO_SHOPPER } from '@pushcart/demo/generate';
import { deliver, scanNext, until } from '../measure/deliver.ts';
import { payByCard } from '../measure/pay-by-card.ts';
import { ADDRESS } from '../measure/shoppers.ts';
import type { Makers } from './page-shop.ts';

export interface Placed {
  readonly orderId: string;
  readonly number: number;
}

/** What the demo shopper has bought and looks at. */
export interface Trade {
  /** A product in several forms. */
  readonly product: { readonly id: string; readonly slug: string };
  /** A flash sale whose queue is open. */
  readonly saleId: string;
  /** The shopper's, one in each state that has a page of its own look. */
  readonly orders: Readonly<Record<'unpaid' | 'paid' | 'shipped' | 'returned' | 'cancelled' | 'collected', Placed>>;
}

const SCANS = 3;

/** Fills the demo shopper's addresses, orders, wishlist and cart. */
export async function trade(makers: Makers): Promise<Trade> {
  const { shopper } = makers;
  const { items } = await shopper.catalog.list.query({ sort: 'price-desc', inStock: true, limit: 24 });
  const product = items.find(({ variantIds }) => variantIds.length > 2) ?? items[0];
  const [sale] = await shopper.flash.list.query();
  if (product === undefined || sale === undefined)
    throw new Error('The demo store sells nothing, or has no flash sale.');
  const variants = items.flatMap(({ variantIds }) => variantIds.slice(0, 1));
  const take = (count: number) => variants.splice(0, count);
  const order = async (count: number) => {
    await putIntoCart(shopper, take(count));
    return place(shopper);
  };
  await shopper.session.saveAddress.mutate({ ...ADDRESS, isDefault: true });

  const shipped = await order(3);
  await pay(shopper, shipped);
  await ship(makers, shipped);
  const returned = await order(2);
  await pay(shopper, returned);
  await deliver(makers.shop, makers.merchant, returned.orderId);
  await askForReturn(shopper, returned);
  const paid = await order(1);
  await pay(shopper, paid);
  const cancelled = await order(1);
  await shopper.order.cancel.mutate({ orderId: cancelled.orderId, key: newKey() });
  await putIntoCart(shopper, take(1));
  const collected = await placeAtPickup(shopper);
  await pay(shopper, collected);
  const unpaid = await order(2);
  for (const variantId of take(3)) await shopper.wishlist.add.mutate({ variantId });
  await putIntoCart(shopper, take(3));
  const { id, slug } = product;
  return {
    product: { id, slug },
    saleId: sale.id,
    orders: { unpaid, paid, shipped, returned, cancelled, collected },
  };
}

async function putIntoCart(shopper: Pushcart, variantIds: readonly string[]): Promise<void> {
  for (const variantId of variantIds) await shopper.cart.addLine.mutate({ variantId, quantity: 1, key: newKey() });
}

async function place(shopper: Pushcart): Promise<Placed> {
  await shopper.checkout.hold.mutate({ key: newKey() });
  const { total } = await shopper.checkout.quote.query({ country: ADDRESS.country, deliveryCode: 'standard' });
  return shopper.checkout.place.mutate({
    key: newKey(),
    email: DEMO_SHOPPER.email,
    address: ADDRESS,
    deliveryCode: 'standard',
    expectedTotal: total,
    locale: 'en',
  });
}

async function placeAtPickup(shopper: Pushcart): Promise<Placed> {
  const offers = await shopper.pickup.points.query();
  const offer = offers.find(({ missing }) => missing.length === 0);
  if (offer === undefined) throw new Error('Nowhere can the cart be collected.');
  const pickupId = offer.point.warehouseId;
  await shopper.checkout.hold.mutate({ pickupId, key: newKey() });
  const { total } = await shopper.pickup.quote.query({ pickupId });
  const { name, phone } = ADDRESS;
  const who = { name, phone, email: DEMO_SHOPPER.email, locale: 'en' } as const;
  return shopper.pickup.place.mutate({ ...who, pickupId, expectedTotal: total, key: newKey() });
}

async function pay(shopper: Pushcart, { orderId }: Placed): Promise<void> {
  const { payUrl } = await shopper.payment.start.mutate({ orderId, returnUrl: `/orders/${orderId}`, key: newKey() });
  await payByCard(payUrl ?? '', ADDRESS.name);
  await until(async () => (await shopper.order.get.query({ orderId })).status === 'paid');
}

/** Sends the parcel and has it scanned a few times. */
async function ship({ shop, shopper, merchant }: Makers, { orderId }: Placed): Promise<void> {
  await merchant.order.pack.mutate({ orderId, key: newKey() });
  const { trackingNumber } = await merchant.shipment.create.mutate({ orderId, key: newKey() });
  for (let scan = 0; scan < SCANS; scan += 1) await scanNext(shop, trackingNumber ?? '');
  await until(async () => {
    const { shipments } = await shopper.order.get.query({ orderId });
    return (shipments[0]?.events.length ?? 0) >= SCANS;
  });
}

async function askForReturn(shopper: Pushcart, { orderId }: Placed): Promise<void> {
  const { lines } = await shopper.order.get.query({ orderId });
  const [line] = lines;
  if (line === undefined) throw new Error('The order has no line.');
  await shopper.returns.request.mutate({
    orderId,
    reason: 'not_as_described',
    lines: [{ orderLineId: line.id, quantity: 1 }],
    key: newKey(),
  });
}
