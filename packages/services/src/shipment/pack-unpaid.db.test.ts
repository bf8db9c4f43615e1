import { afterAll, beforeAll, expect, test } from 'vitest';
import { bindServices } from '../create-services.ts';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { createFakeCarrier } from '../testing/fake-carrier.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { newKey } from '../testing/make-order.ts';
import { payDue, placeAndPay } from '../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';

const provider = createFakePaymentProvider();
let store: TestStore;
beforeAll(async () => {
  store = await createTestStore({ stock: 10, payment: provider, carrier: createFakeCarrier() });
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

test('an order that was made dearer is neither queued nor packed before the difference is paid', async () => {
  const services = bindServices(store.deps);
  const [guest, manager] = [store.guest(), await store.staff('manager')];
  const { id: orderId, version } = await placeAndPay(store, provider, guest);
  const edit = { lines: [{ variantId: store.variantId, quantity: 3 }] };
  const { total } = await services.orderEdit.preview(manager, { orderId, version, edit });
  const asked = { orderId, version, edit, expectedTotal: total, key: newKey() };
  const { lines } = await services.orderEdit.edit(manager, asked);
  const packed = [{ orderLineId: lines[0]?.id ?? '', quantity: 1 }];
  const where = { orderId, warehouseId: store.warehouseId };
  const queued = async () => (await services.shipment.queue(manager, {})).rows.map(({ order }) => order.id);
  const pack = () => services.shipment.pack(manager, { ...where, lines: packed, key: newKey() });

  await expect(pack()).rejects.toMatchObject({ reason: 'ORDER_NOT_PACKABLE', details: { due: 2000 } });
  expect(await queued()).not.toContain(orderId);

  await payDue(store, provider, guest, orderId);
  expect(await queued()).toContain(orderId);
  expect(await pack()).toMatchObject({ status: 'label_created' });
});
