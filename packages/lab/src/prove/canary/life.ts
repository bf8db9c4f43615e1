import { createPushcart, newKey, type Pushcart } from '@pushcart/client';
import { WebSocket } from 'ws';
import type { BenchShop } from '../../measure/bench-shop.ts';
import { deliver, until } from '../../measure/deliver.ts';
import { payByCard } from '../../measure/pay-by-card.ts';
import { openAccount, openStaff, someVariants } from '../../measure/shoppers.ts';
import { CANARY } from './needles.ts';

/** What the canary left at the shop. */
export interface Life {
  readonly canary: Pushcart;
  readonly orderId: string;
}

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
  const staff = await openStaff(url);
  await deliver(shop, staff, orderId);
  await staff.close();
  return { canary, orderId };
}

async function signUp(url: string): Promise<Pushcart> {
  const { email, password, name } = CANARY;
  const visitor = createPushcart({ url, WebSocket });
  await visitor.session.register.mutate({ email, password, name, locale: 'en' });
  await visitor.close();
  return openAccount(url, CANARY);
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
