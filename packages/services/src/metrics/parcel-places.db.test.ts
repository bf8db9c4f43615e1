import { expect, test } from 'vitest';
import { createOrderService } from '../order/index.ts';
import { createShipmentService } from '../shipment/index.ts';
import { createFakeCarrier } from '../testing/fake-carrier.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { placeAndDeliver } from '../testing/make-delivered-order.ts';
import { newKey } from '../testing/make-order.ts';
import { placeAndPay } from '../testing/make-paid-order.ts';
import { createTestStore } from '../testing/test-store.ts';
import { createMetricsService } from './index.ts';

test('each parcel under way is where it was seen last, and what has arrived is nowhere', async () => {
  const [provider, carrier] = [createFakePaymentProvider(), createFakeCarrier()];
  await using store = await createTestStore({ stock: 20, payment: provider, carrier });
  const [order, shipment] = [createOrderService(store.deps), createShipmentService(store.deps)];
  const [packer, analyst] = [await store.staff('packer'), await store.staff('analyst')];
  const parcels = async () => (await createMetricsService(store.deps).wall(analyst)).parcels;
  const send = async () => {
    const { id: orderId } = await placeAndPay(store, provider, store.guest(), { variantId: store.variantId });
    await order.pack(packer, { orderId, key: newKey() });
    const { trackingNumber } = await shipment.create(packer, { orderId, key: newKey() });
    return trackingNumber ?? '';
  };
  const scan = (number: string, status: 'picked_up' | 'in_transit' | 'delivered') => {
    store.clock.advance(60_000);
    return shipment.receiveCallback(carrier.scan(number, status, store.clock.now()));
  };
  await placeAndDeliver(store, { provider, carrier }, store.guest());
  const [first, second] = [await send(), await send()];
  await send();

  expect(await parcels()).toEqual([]);
  await scan(first, 'picked_up');
  await scan(first, 'in_transit');
  await scan(second, 'in_transit');

  expect(await parcels()).toEqual([
    { city: 'Hannover', country: 'DE', latitude: 52.37, longitude: 9.73, parcels: 2, seenAt: store.clock.now() },
  ]);
  await scan(first, 'delivered');
  expect(await parcels()).toMatchObject([{ city: 'Hannover', parcels: 1 }]);
});
