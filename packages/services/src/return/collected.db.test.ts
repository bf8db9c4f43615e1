import { money } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bindServices } from '../create-services.ts';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { createFakeCarrier } from '../testing/fake-carrier.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { fillCart, newKey } from '../testing/make-order.ts';
import { payDue } from '../testing/make-paid-order.ts';
import { addPickupPoint } from '../testing/pickup-point.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';

const provider = createFakePaymentProvider();
const carrier = createFakeCarrier();
let store: TestStore;
beforeAll(async () => {
  store = await createTestStore({ stock: 10, payment: provider, carrier });
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

test('what was collected is brought back to where it was, without a label from the shop to itself', async () => {
  const services = bindServices(store.deps);
  const [guest, manager, pier] = [store.guest(), await store.staff('manager'), await addPickupPoint(store)];
  const { variantId } = store;
  const lines = [{ variantId, units: 3 }];
  await services.inventory.receive(manager, { warehouseId: pier, reference: 'LS-1', lines, key: newKey() });
  await fillCart(store.deps, guest, [[variantId, 2]]);
  const who = { email: 'robin@example.com', pickupId: pier, name: 'Robin Example', phone: '', locale: 'en' } as const;
  const placed = await services.pickup.place(guest, { ...who, expectedTotal: money(2000, 'EUR'), key: newKey() });
  const { orderId } = placed;
  await payDue(store, provider, guest, orderId);
  await services.order.pack(manager, { orderId, key: newKey() });
  await services.pickup.markReady(manager, { orderId, key: newKey() });
  const { code } = await services.pickup.code(guest, { orderId });
  const {
    lines: [line],
  } = await services.pickup.handOver(manager, { orderId, code, key: newKey() });
  const orderLineId = line?.id ?? '';
  const asked = { orderId, reason: 'damaged', lines: [{ orderLineId, quantity: 1 }], key: newKey() } as const;
  const { id: returnId, version } = await services.returns.request(guest, asked);

  const approved = await services.returns.approve(manager, { returnId, version, key: newKey() });
  await services.returns.receive(manager, {
    ...{ returnId, version: approved.version, key: newKey() },
    lines: [{ orderLineId, received: 1, restocked: true }],
  });

  expect(carrier.parcels().size).toBe(0);
  const levels = await store.deps.db.stockLevel.findMany({ where: { variantId }, orderBy: { onHand: 'asc' } });
  expect(levels.map(({ warehouseId, onHand }) => [warehouseId === pier, onHand])).toEqual([
    [true, 2],
    [false, 10],
  ]);
});
