import { type Actor, type AddressInput, money } from '@pushcart/domain';
import { createCartService } from '../cart/index.ts';
import type { PlacedOrder, PlaceOrderInput } from '../checkout/checkout-service.ts';
import { createCheckoutService } from '../checkout/index.ts';
import type { Deps } from '../deps.ts';

export const TEST_ADDRESS: AddressInput = {
  name: 'Robin Example',
  phone: '+49 40 000000',
  line1: 'Hafenstraße 1',
  line2: '',
  city: 'Hamburg',
  region: 'Hamburg',
  postalCode: '20359',
  country: 'DE',
};

let keys = 0;
/** A key that no other request of the run has. */
export function newKey(): string {
  keys += 1;
  return `test-key-${keys}`;
}

/** What a shopper sends to order a cart of this worth, delivered for 4.90 EUR. */
export function orderInput(subtotal: number, changes: Partial<PlaceOrderInput> = {}): PlaceOrderInput {
  const key = newKey();
  return {
    key,
    email: `${key}@example.com`,
    address: TEST_ADDRESS,
    deliveryCode: 'standard',
    expectedTotal: money(subtotal + 490, 'EUR'),
    locale: 'en',
    ...changes,
  };
}

export async function fillCart(deps: Deps, actor: Actor, lines: readonly (readonly [string, number])[]): Promise<void> {
  const cart = createCartService(deps);
  for (const [variantId, quantity] of lines) await cart.addLine(actor, { variantId, quantity, key: newKey() });
}

/** Fills the cart with units at 10 EUR each and orders them. */
export async function placeOrder(
  deps: Deps,
  actor: Actor,
  { variantId, quantity = 1, ...changes }: { variantId: string; quantity?: number } & Partial<PlaceOrderInput>,
): Promise<PlacedOrder> {
  await fillCart(deps, actor, [[variantId, quantity]]);
  return createCheckoutService(deps).place(actor, orderInput(1000 * quantity, changes));
}
