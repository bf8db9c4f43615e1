import { createPushcart, newGuest, newKey, type Pushcart, type RouterInputs } from '@pushcart/client';
import { DEMO_MERCHANT } from '@pushcart/demo/generate';
import { WebSocket } from 'ws';

type Order = RouterInputs['checkout']['place'];

export interface Purchase {
  readonly variantId: string;
  readonly deliveryCode: string;
  readonly expectedTotal: Order['expectedTotal'];
}

export const ADDRESS: Order['address'] = {
  name: 'Robin Example',
  phone: '+31 20 555 0100',
  line1: 'Prinsengracht 1',
  line2: '',
  city: 'Amsterdam',
  region: 'Noord-Holland',
  postalCode: '1012 AB',
  country: 'NL',
};

export function openGuest(url: string): Pushcart {
  return createPushcart({ url, guest: newGuest(), WebSocket });
}

export const openStaff = (url: string): Promise<Pushcart> => openAccount(url, DEMO_MERCHANT);

/** Signs in with the password alone. */
export async function openAccount(
  url: string,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<Pushcart> {
  const visitor = createPushcart({ url, WebSocket });
  const { token } = await visitor.session.createToken.mutate({ email, password });
  await visitor.close();
  return createPushcart({ url, token, WebSocket });
}

/** What buying one unit of a variant costs, as a guest's cart says. */
export async function preparePurchase(url: string, variantId: string): Promise<Purchase> {
  const guest = openGuest(url);
  await guest.cart.addLine.mutate({ variantId, quantity: 1, key: newKey() });
  const { delivery } = await guest.checkout.quote.query({ country: ADDRESS.country });
  const deliveryCode = delivery[0]?.code;
  if (deliveryCode === undefined) throw new Error('The demo store delivers nothing.');
  const { total } = await guest.checkout.quote.query({ country: ADDRESS.country, deliveryCode });
  await guest.close();
  return { variantId, deliveryCode, expectedTotal: total };
}

/** A whole checkout of a guest who has just come: one unit into the cart, then the order. */
export async function buy(guest: Pushcart, buyer: number, { variantId, ...purchase }: Purchase) {
  await guest.cart.addLine.mutate({ variantId, quantity: 1, key: newKey() });
  return guest.checkout.place.mutate({
    ...purchase,
    key: newKey(),
    email: `buyer-${buyer}@example.com`,
    address: ADDRESS,
    locale: 'en',
  });
}

export interface SomeVariant {
  readonly variantId: string;
  readonly warehouseId: string;
}

/** Any variants of the demo store that are on hand and sold no further, each once, with its first warehouse. */
export async function someVariants(url: string, count: number): Promise<readonly SomeVariant[]> {
  const guest = openGuest(url);
  const warehouses = new Map<string, string>();
  let cursor: string | undefined;
  while (warehouses.size < count) {
    const page = await guest.catalog.list.query({
      sort: 'newest',
      limit: 48,
      ...(cursor === undefined ? {} : { cursor }),
    });
    // A variant has a line of stock in each warehouse.
    for (const { variantId, warehouseId, available, promise } of page.items.flatMap(({ stock }) => stock)) {
      const isOnHand = available > 0 && !promise;
      if (isOnHand && warehouseId !== null && !warehouses.has(variantId)) warehouses.set(variantId, warehouseId);
    }
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  await guest.close();
  return [...warehouses].slice(0, count).map(([variantId, warehouseId]) => ({ variantId, warehouseId }));
}
