import type { Actor, OrderView } from '@pushcart/domain';
import { createOrderService } from '../order/index.ts';
import { createShipmentService } from '../shipment/index.ts';
import type { FakeCarrier } from './fake-carrier.ts';
import type { FakePaymentProvider } from './fake-payment-provider.ts';
import { newKey } from './make-order.ts';
import { placeAndPay } from './make-paid-order.ts';
import type { TestStore } from './test-store.ts';

/** An order that was paid, packed, carried and handed over. */
export async function placeAndDeliver(
  store: TestStore,
  { provider, carrier }: { provider: FakePaymentProvider; carrier: FakeCarrier },
  actor: Actor,
  what: { variantId: string; quantity?: number } = { variantId: store.variantId },
): Promise<OrderView> {
  const { id: orderId } = await placeAndPay(store, provider, actor, what);
  const packer = await store.staff('packer');
  const [order, shipment] = [createOrderService(store.deps), createShipmentService(store.deps)];
  await order.pack(packer, { orderId, key: newKey() });
  const { trackingNumber } = await shipment.create(packer, { orderId, key: newKey() });
  await shipment.receiveCallback(carrier.scan(trackingNumber ?? '', 'delivered', store.clock.now()));
  return order.get(actor, { orderId });
}
