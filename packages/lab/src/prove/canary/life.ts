import { setTimeout as sleep } from 'node:timers/promises';
import { createPushcart, newKey, type Pushcart } from '@pushcart/client';
import { WebSocket } from 'ws';
import type { BenchShop } from '../../measure/bench-shop.ts';
import { payByCard } from '../../measure/pay-by-card.ts';
import { openStaff, someVariants } from '../../measure/shoppers.ts';
import { CANARY } from './needles.ts';

/** What the canary left at the shop. */
export interface Life {
  readonly canary: Pushcart;
  readonly orderId: string;
}

const WITHIN_MS = 60_000;
const PAUSE_MS = 200;

/** Signs up, keeps an address, orders, pays, and gets the parcel: every way personal data takes. */
export async function live(shop: BenchShop): Promise<Life> {
  const [url] = shop.urls;
  const canary = await signUp(url);
  const [variant] = await someVariants(url, 1);
  if (variant === undefined) throw new Error('The demo store sells nothing.');
  await canary.session.saveAddress.mutate({ ...CANARY.address, isDefault: true });
  await canary.cart.addLine.mutate({ variantId: variant.variantId, quantity: 1, key: newKey() });
  const orderId = await order(canary);
  const { payUrl } = await canary.payment.start.mutate({ orderId, returnUrl: `/orders/${orderId}`, key: newKey() });
  await payByCard(payUrl ?? '', CANARY.name);
  await until(async () => (await canary.order.get.query({ orderId })).status === 'paid');
  await deliver(shop, orderId);
  return { canary, orderId };
}

async function signUp(url: string): Promise<Pushcart> {
  const { email, password, name } = CANARY;
  const visitor = createPushcart({ url, WebSocket });
  await visitor.session.register.mutate({ email, password, name, locale: 'en' });
  const { token } = await visitor.session.createToken.mutate({ email, password });
  await visitor.close();
  return createPushcart({ url, token, WebSocket });
}

async function order(canary: Pushcart): Promise<string> {
  const { address, email } = CANARY;
  await canary.checkout.hold.mutate({ key: newKey() });
  const { delivery } = await canary.checkout.quote.query({ country: address.country });
  const deliveryCode = delivery[0]?.code;
  if (deliveryCode === undefined) throw new Error('The demo store delivers nothing.');
  const { total: expectedTotal } = await canary.checkout.quote.query({ country: address.country, deliveryCode });
  const placing = { key: newKey(), email, address, deliveryCode, expectedTotal, locale: 'en' } as const;
  return (await canary.checkout.place.mutate(placing)).orderId;
}

async function deliver(shop: BenchShop, orderId: string): Promise<void> {
  const staff = await openStaff(shop.urls[0]);
  await staff.order.pack.mutate({ orderId, key: newKey() });
  await staff.shipment.create.mutate({ orderId, key: newKey() });
  await until(async () => {
    const { status, shipments } = await staff.order.get.query({ orderId });
    const trackingNumber = shipments[0]?.trackingNumber;
    if (status !== 'delivered' && trackingNumber != null) await scanNext(shop, trackingNumber);
    return status === 'delivered';
  });
  await staff.close();
}

/** Has the carrier scan the parcel once more; one that has arrived is not scanned again. */
async function scanNext(shop: BenchShop, trackingNumber: string): Promise<void> {
  await fetch(`${shop.parcels}/v1/shipments/${trackingNumber}/advance`, {
    method: 'POST',
    headers: { authorization: `Bearer ${shop.secrets.CARRIER_SECRET_KEY}`, 'content-type': 'application/json' },
    body: '{}',
    signal: AbortSignal.timeout(10_000),
  });
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + WITHIN_MS;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`It did not come to that within ${WITHIN_MS / 1_000} s.`);
    await sleep(PAUSE_MS);
  }
}
