import type { Actor, OrderView } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bindServices } from '../create-services.ts';
import { checkInvariants } from '../invariants/check-invariants.ts';
import type { Services } from '../services.ts';
import { createDice } from '../testing/dice.ts';
import { createFakeCarrier } from '../testing/fake-carrier.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { faultsOf } from '../testing/faults.ts';
import { fillCart, newKey, orderInput } from '../testing/make-order.ts';
import { payDue } from '../testing/make-paid-order.ts';
import { addWarehouse } from '../testing/make-store.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';

/** More of either finds more. */
const ORDERS = 8;
const ROUNDS = 6;
const provider = createFakePaymentProvider();
const carrier = createFakeCarrier();
let store: TestStore;
let services: Services;
let manager: Actor;
let places: readonly [string, string];
let goods: { cup: string; pot: string; set: string; lamp: string };
beforeAll(async () => {
  store = await createTestStore({ payment: provider, carrier, poolSize: 16 });
  services = bindServices(store.deps);
  manager = await store.staff('manager');
  places = [store.warehouseId, await addWarehouse(store.deps, store.storeId, 1)];
  const seller = { name: 'Harbour', address: 'Quay 1', taxId: 'DE1', email: 'a@example.com', version: 0 };
  await services.invoice.changeSettings(await store.staff('owner'), seller);
  goods = await stockUp();
});
afterAll(() => store[Symbol.asyncDispose]());

/** A bundle of two cups and a pot, both of which lie in two places, and lamps of which most are still to come. */
async function stockUp() {
  const [cup = '', pot = '', set = '', lamp = ''] = await Promise.all(
    [0, 0, 0, 3].map(async (stock) => (await store.addProduct({ stock })).variantIds[0]),
  );
  const parts = [
    { variantId: cup, quantity: 2 },
    { variantId: pot, quantity: 1 },
  ];
  await services.bundle.set(manager, { variantId: set, draft: { parts, percentOff: null }, key: newKey() });
  for (const warehouseId of places) await receive(warehouseId, { [cup]: 80, [pot]: 30 });
  const terms = { kind: 'backorder', limit: 80, arrivesOn: null } as const;
  await services.inventory.setPromise(manager, { variantId: lamp, ...terms, key: newKey() });
  return { cup, pot, set, lamp };
}

function receive(warehouseId: string, units: Readonly<Record<string, number>>) {
  const lines = Object.entries(units).map(([variantId, count]) => ({ variantId, units: count }));
  return services.inventory.receive(manager, { warehouseId, reference: 'LS', lines, key: newKey() });
}

const dice = createDice(7);

async function buy(): Promise<OrderView> {
  const guest = store.guest();
  const lines = [goods.set, goods.cup, goods.lamp].filter(() => dice(3) > 0);
  const wanted = lines.length === 0 ? [goods.cup] : lines;
  const counts = wanted.map((variantId) => [variantId, 1 + dice(3)] as const);
  await fillCart(store.deps, guest, counts);
  const worth = counts.reduce((sum, [, count]) => sum + count * 1_000, 0);
  const { orderId } = await services.checkout.place(guest, orderInput(worth));
  return payDue(store, provider, guest, orderId);
}

const read = (orderId: string) => services.order.get(manager, { orderId });

/** What people at the desk, the carrier and the provider may do to an order, all at the same time. */
const ACTS: readonly ((order: OrderView) => Promise<unknown>)[] = [
  async ({ id: orderId }) => {
    const { version, lines } = await read(orderId);
    const wanted = lines.map(({ variantId }) => ({ variantId, quantity: 1 + dice(4) }));
    const asked = { orderId, version, edit: { lines: wanted } };
    const { total } = await services.orderEdit.preview(manager, asked);
    return services.orderEdit.edit(manager, { ...asked, expectedTotal: total, key: newKey() });
  },
  ({ id: orderId }) => services.order.cancel(manager, { orderId, key: newKey() }),
  ({ id: orderId }) => services.order.cancelRest(manager, { orderId, key: newKey() }),
  ({ id: orderId }) => services.order.pack(manager, { orderId, key: newKey() }),
  ({ id: orderId }) => services.shipment.create(manager, { orderId, key: newKey() }),
  async ({ id: orderId, lines }) => {
    const line = lines[dice(lines.length)];
    if (line === undefined) return;
    const warehouseId = places[dice(2)] ?? '';
    const packed = [{ orderLineId: line.id, quantity: 1 }];
    await services.shipment.pack(manager, { orderId, warehouseId, lines: packed, key: newKey() });
  },
  async ({ id: orderId }) => {
    const { shipments } = await read(orderId);
    const parcel = shipments[dice(Math.max(shipments.length, 1))];
    if (parcel === undefined) return;
    const status = (['in_transit', 'delivered', 'returned'] as const)[dice(3)] ?? 'delivered';
    await services.shipment.receiveCallback(carrier.scan(parcel.trackingNumber ?? '', status, store.clock.now()));
  },
  async ({ id: orderId }) => {
    const { shipments } = await read(orderId);
    const parcel = shipments[dice(Math.max(shipments.length, 1))];
    if (parcel === undefined) return;
    const ref = { shipmentId: parcel.id, key: newKey() };
    if (dice(2) === 0) await services.shipment.sendAgain(manager, ref);
    else await services.shipment.takeBack(manager, { ...ref, restock: parcel.lines.map((line) => line.orderLineId) });
  },
  async ({ id: orderId, shipments: [parcel] }) => {
    const { shipments } = await read(orderId);
    const first = shipments[0] ?? parcel;
    if (first !== undefined) await services.shipment.cancel(manager, { shipmentId: first.id, key: newKey() });
  },
  ({ id: orderId }) =>
    services.payment.refund(manager, {
      ...{ orderId, amount: 100 + dice(900), reason: 'goodwill', destination: 'origin', key: newKey() },
    }),
  () => receive(places[dice(2)] ?? '', { [goods.lamp]: 1 + dice(3), [goods.cup]: 1 }),
  () => services.invoice.issueDue(),
  () => services.payment.sendRefunds(),
  async ({ id: orderId }) => {
    const { lines } = await read(orderId);
    const asked = lines.map((line) => ({ orderLineId: line.id, quantity: 1 }));
    await services.returns.request(manager, { orderId, reason: 'damaged', lines: asked, key: newKey() });
  },
];

test('whatever people at the desk do at the same time, nothing is sold, sent, paid or numbered twice', async () => {
  const orders: OrderView[] = [];
  for (let count = 0; count < ORDERS; count += 1) orders.push(await buy());
  const faults: unknown[] = [];

  for (let round = 0; round < ROUNDS; round += 1) {
    store.clock.advance(60_000);
    const acts = [...orders, ...orders].map((order) => ACTS[dice(ACTS.length)]?.(order));
    faults.push(...(await faultsOf(acts)));
    faults.push(...(await checkInvariants(store.deps.db)));
  }

  expect(faults).toEqual([]);
  for (const kind of ['invoice', 'credit_note']) {
    const papers = await store.deps.db.invoice.findMany({ where: { kind }, orderBy: { number: 'asc' } });
    expect(papers.map(({ number }) => number)).toEqual(papers.map((_, place) => place + 1));
  }
}, 120_000);
