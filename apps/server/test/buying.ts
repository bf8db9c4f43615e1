import { randomUUID } from 'node:crypto';
import { newKey, type Pushcart } from '@pushcart/client';
import type { Sandbox } from '@pushcart/sandbox';
import type { TestShop } from './harness.ts';

export const ADDRESS = {
  name: 'Robin Example',
  phone: '+49 40 1234567',
  line1: 'Kai 1',
  line2: '',
  city: 'Hamburg',
  region: 'Hamburg',
  postalCode: '20457',
  country: 'DE',
};

export interface Placed {
  readonly orderId: string;
  readonly number: number;
  readonly token: string;
}

/** Orders what is in the cart. */
export async function placeCart(client: Pushcart): Promise<Placed> {
  const { total } = await client.checkout.quote.query({ country: 'DE', deliveryCode: 'standard' });
  const placed = await client.checkout.place.mutate({
    key: newKey(),
    // Who orders a lot without paying is stopped, and known by the e-mail address.
    email: `${randomUUID()}@example.com`,
    address: ADDRESS,
    deliveryCode: 'standard',
    expectedTotal: total,
    locale: 'en',
  });
  return { orderId: placed.orderId, number: placed.number, token: placed.accessToken };
}

/** Puts a product into the cart, has it set aside, and orders. */
export async function placeOrder(client: Pushcart, variantId: string, quantity = 1): Promise<Placed> {
  await client.cart.addLine.mutate({ variantId, quantity, key: newKey() });
  await client.checkout.hold.mutate({ key: newKey() });
  return placeCart(client);
}

/** Opens the order's payment and returns the provider's name for it. */
export async function startPayment(client: Pushcart, { orderId, token }: Placed): Promise<string> {
  const payment = await client.payment.start.mutate({ orderId, token, returnUrl: '/', key: newKey() });
  return new URL(payment.payUrl ?? '').pathname.split('/').at(-1) ?? '';
}

/** Does at the provider what the shopper does on its page. */
export const simulate = (shop: TestShop, paymentRef: string, outcome: 'approve' | 'decline' = 'approve') =>
  ask(shop.payment, 'POST', `/v1/payments/${paymentRef}/simulate`, { outcome });

/** Has the carrier scan a parcel once more. */
export const scanNext = (shop: TestShop, trackingNumber: string) =>
  ask(shop.carrier, 'POST', `/v1/shipments/${trackingNumber}/advance`, {});

type Counterpart = Sandbox & { readonly secretKey: string };

/** Calls the API of the provider or the carrier. */
export async function ask(
  { url, secretKey }: Counterpart,
  method: string,
  path: string,
  body?: object,
): Promise<unknown> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${secretKey}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
}
