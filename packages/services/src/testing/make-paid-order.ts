import type { Actor, OrderView } from '@pushcart/domain';
import type { PlacedOrder } from '../checkout/checkout-service.ts';
import { createOrderService } from '../order/index.ts';
import { createPaymentService } from '../payment/index.ts';
import type { FakePaymentProvider } from './fake-payment-provider.ts';
import { newKey, placeOrder } from './make-order.ts';
import type { TestStore } from './test-store.ts';

export const RETURN_URL = 'http://localhost:3000/orders';

/** An order with its payment opened at the provider; `paymentId` is the reference there. */
export async function placeAndStart(
  store: TestStore,
  actor: Actor,
  what: { variantId: string; quantity?: number } = { variantId: store.variantId },
): Promise<PlacedOrder & { paymentId: string }> {
  const placed = await placeOrder(store.deps, actor, what);
  const input = { orderId: placed.orderId, returnUrl: RETURN_URL, key: newKey() };
  const { id: paymentId } = await createPaymentService(store.deps).start(actor, input);
  return { ...placed, paymentId };
}

/** An order whose payment the provider has told to be captured. */
export async function placeAndPay(
  store: TestStore,
  provider: FakePaymentProvider,
  actor: Actor,
  what: Parameters<typeof placeOrder>[2] = { variantId: store.variantId },
): Promise<OrderView> {
  const { orderId } = await placeOrder(store.deps, actor, what);
  return payDue(store, provider, actor, orderId);
}

/** Pays what is due of an order; the provider has told that it has the money. */
export async function payDue(
  store: TestStore,
  provider: FakePaymentProvider,
  actor: Actor,
  orderId: string,
): Promise<OrderView> {
  const payments = createPaymentService(store.deps);
  const { id } = await payments.start(actor, { orderId, returnUrl: RETURN_URL, key: newKey() });
  await payments.receiveCallback(provider.settle(id, 'captured'));
  return createOrderService(store.deps).get(actor, { orderId });
}
