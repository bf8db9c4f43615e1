import { type Actor, money, type OrderView, type ShipmentStatus } from '@pushcart/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { bindServices } from '../create-services.ts';
import { checkInvariants } from '../invariants/check-invariants.ts';
import type { Services } from '../services.ts';
import { createFakeCarrier } from '../testing/fake-carrier.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { newKey } from '../testing/make-order.ts';
import { placeAndPay } from '../testing/make-paid-order.ts';
import { addWarehouse } from '../testing/make-store.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';

const provider = createFakePaymentProvider();
const carrier = createFakeCarrier();
let store: TestStore;
let services: Services;
let manager: Actor;
let guest: Actor;
let north: string;
let south: string;
beforeAll(async () => {
  store = await createTestStore({ payment: provider, carrier });
  services = bindServices(store.deps);
  manager = await store.staff('manager');
  north = store.warehouseId;
  south = await addWarehouse(store.deps, store.storeId, 1);
});
beforeEach(() => {
  guest = store.guest();
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

async function receive(variantId: string, warehouseId: string, units: number): Promise<void> {
  if (units === 0) return;
  const lines = [{ variantId, units }];
  await services.inventory.receive(manager, { warehouseId, reference: 'LS-1', lines, key: newKey() });
}

type Places = Readonly<Record<string, number>>;
/** A bundle of two cups and a pot at 10 EUR, whose parts lie where it is said. */
async function teaSet(cups: Places, pots: Places, promised = 0) {
  const [cup, pot, set] = [
    await store.addProduct({ stock: 0 }),
    await store.addProduct({ stock: 0 }),
    await store.addProduct({ stock: 0 }),
  ].map(({ variantIds }) => variantIds[0]) as [string, string, string];
  const parts = [
    { variantId: cup, quantity: 2 },
    { variantId: pot, quantity: 1 },
  ];
  await services.bundle.set(manager, { variantId: set, draft: { parts, percentOff: null }, key: newKey() });
  for (const [warehouseId, units] of Object.entries(cups)) await receive(cup, warehouseId, units);
  for (const [warehouseId, units] of Object.entries(pots)) await receive(pot, warehouseId, units);
  if (promised > 0) await promise(pot, promised);
  return { cup, pot, set };
}

const promise = (variantId: string, limit: number) =>
  services.inventory.setPromise(manager, { variantId, kind: 'backorder', limit, arrivesOn: null, key: newKey() });

interface Placed {
  readonly orderId: string;
  readonly line: string;
}
async function buy(variantId: string, quantity: number): Promise<Placed> {
  const { id, lines } = await placeAndPay(store, provider, guest, { variantId, quantity });
  return { orderId: id, line: lines[0]?.id ?? '' };
}
const read = (orderId: string): Promise<OrderView> => services.order.get(guest, { orderId });
const pack = ({ orderId, line }: Placed, warehouseId: string, quantity: number) =>
  services.shipment.pack(manager, {
    ...{ orderId, warehouseId, lines: [{ orderLineId: line, quantity }], key: newKey() },
  });
const packRest = (orderId: string) => services.shipment.create(manager, { orderId, key: newKey() });
async function scan(trackingNumber: string | null, ...way: ShipmentStatus[]): Promise<void> {
  for (const status of way) {
    store.clock.advance(60_000);
    await services.shipment.receiveCallback(carrier.scan(trackingNumber ?? '', status, store.clock.now()));
  }
}
/** On hand and reserved, north before south. */
async function levels(variantId: string) {
  const rows = await store.deps.db.stockLevel.findMany({
    where: { variantId },
    orderBy: { warehouse: { position: 'asc' } },
  });
  return rows.map(({ onHand, reserved }) => [onHand, reserved]);
}
async function promisedOf(variantId: string) {
  return (await store.deps.db.stockPromise.findUniqueOrThrow({ where: { variantId } })).promised;
}
async function waitingIn(orderId: string) {
  const { rows } = await services.shipment.queue(manager, {});
  return rows
    .filter(({ order }) => order.id === orderId)
    .map(({ stage, warehouseId, lines }) => [stage, warehouseId, lines[0]?.quantity]);
}

test('a bundle in two warehouses leaves in two parcels, each with its parts, and comes back as parts', async () => {
  const { cup, pot, set } = await teaSet({ [north]: 2, [south]: 4 }, { [north]: 1, [south]: 2 });
  const placed = await buy(set, 3);
  const { orderId, line } = placed;

  await expect(pack(placed, north, 4)).rejects.toMatchObject({ reason: 'ORDER_NOT_PACKABLE' });
  const first = await pack(placed, south, 1);
  await scan(first.trackingNumber, 'picked_up');
  expect([await levels(cup), await levels(pot)]).toEqual([
    [
      [2, 2],
      [2, 2],
    ],
    [
      [1, 1],
      [1, 1],
    ],
  ]);
  await packRest(orderId);
  const { shipments } = await read(orderId);
  expect(shipments.map(({ warehouseId, lines }) => [warehouseId, lines])).toEqual([
    [south, [{ orderLineId: line, quantity: 1 }]],
    [north, [{ orderLineId: line, quantity: 1 }]],
    [south, [{ orderLineId: line, quantity: 1 }]],
  ]);
  for (const { trackingNumber } of shipments) await scan(trackingNumber, 'in_transit', 'delivered');
  expect(await read(orderId)).toMatchObject({ status: 'delivered' });

  const asked = await services.returns.request(guest, {
    ...{ orderId, reason: 'damaged', lines: [{ orderLineId: line, quantity: 2 }], key: newKey() },
  });
  const approved = await services.returns.approve(manager, {
    returnId: asked.id,
    version: asked.version,
    key: newKey(),
  });
  await services.returns.receive(manager, {
    ...{ returnId: asked.id, version: approved.version, key: newKey() },
    lines: [{ orderLineId: line, received: 2, restocked: true }],
  });
  expect((await levels(cup)).reduce((sum, [onHand = 0]) => sum + onHand, 0)).toBe(4);
  expect((await levels(pot)).reduce((sum, [onHand = 0]) => sum + onHand, 0)).toBe(2);
});

test('a bundle that no warehouse has whole leaves from the one with most of it, and takes the other part along', async () => {
  const { cup, pot, set } = await teaSet({ [south]: 2 }, { [north]: 1 });
  const { orderId } = await buy(set, 1);
  await services.order.pack(manager, { orderId, key: newKey() });

  const parcel = await packRest(orderId);
  expect(parcel).toMatchObject({ warehouseId: south });
  await scan(parcel.trackingNumber, 'picked_up', 'returned');
  expect([await levels(cup), await levels(pot)]).toEqual([
    [
      [0, 0],
      [0, 0],
    ],
    [[0, 0]],
  ]);
  const [line] = parcel.lines;
  const restock = [line?.orderLineId ?? ''];
  await services.shipment.takeBack(manager, { shipmentId: parcel.id, restock, key: newKey() });

  const back = [
    [0, 0],
    [2, 0],
  ];
  expect(await levels(cup)).toEqual(back);
  expect((await levels(pot)).at(-1)).toEqual([1, 0]);
  expect(await read(orderId)).toMatchObject({ status: 'completed' });
});

test('what is there of a backorder is sent, the rest waits in the queue, comes, leaves and can be returned', async () => {
  const { cup, pot, set } = await teaSet({ [north]: 9 }, { [north]: 1 }, 5);
  const placed = await buy(set, 3);
  const { orderId, line } = placed;
  expect(await waitingIn(orderId)).toEqual([
    ['to_pick', north, 1],
    ['waiting', null, 2],
  ]);

  const whole = services.order.pack(manager, { orderId, key: newKey() });
  await expect(whole).rejects.toMatchObject({ reason: 'ORDER_AWAITS_STOCK' });
  await expect(pack(placed, north, 2)).rejects.toMatchObject({
    reason: 'ORDER_AWAITS_STOCK',
    details: { left: 1, awaited: [{ variantId: pot, quantity: 2 }] },
  });
  await services.shipment.pick(manager, { picks: [{ orderId, warehouseId: north }] });
  expect((await waitingIn(orderId))[0]).toEqual(['to_pack', north, 1]);
  const first = await pack(placed, north, 1);
  await scan(first.trackingNumber, 'delivered');
  expect(await read(orderId)).toMatchObject({ status: 'packed', awaited: [{ variantId: pot, quantity: 2 }] });
  await expect(packRest(orderId)).rejects.toMatchObject({ reason: 'ORDER_AWAITS_STOCK' });

  await receive(pot, south, 1);
  expect(await waitingIn(orderId)).toEqual([
    ['to_pack', north, 1],
    ['waiting', null, 1],
  ]);
  await receive(pot, north, 1);
  expect(await waitingIn(orderId)).toEqual([['to_pick', north, 2]]);
  await packRest(orderId);
  for (const { trackingNumber } of (await read(orderId)).shipments.slice(1)) await scan(trackingNumber, 'delivered');

  expect(await read(orderId)).toMatchObject({ status: 'delivered', awaited: [] });
  expect([await levels(cup), await promisedOf(pot)]).toEqual([[[3, 0]], 0]);
  const lines = [{ orderLineId: line, quantity: 3 }];
  const asked = { orderId, reason: 'other', lines, key: newKey() } as const;
  expect(await services.returns.request(guest, asked)).toMatchObject({ status: 'requested' });
});

test('cancelling the rest frees its parts where they lie and ends what was promised, not what is in parcels', async () => {
  const { cup, pot, set } = await teaSet({ [north]: 4, [south]: 2 }, { [north]: 2 }, 5);
  const placed = await buy(set, 3);
  const { orderId } = placed;
  const first = await pack(placed, north, 1);
  await pack(placed, north, 1);
  await scan(first.trackingNumber, 'picked_up');

  const cancelled = await services.order.cancelRest(manager, { orderId, key: newKey() });

  expect(cancelled).toMatchObject({ status: 'packed', awaited: [], lines: [{ calledOff: 1 }] });
  expect([await levels(cup), await levels(pot), await promisedOf(pot)]).toEqual([
    [
      [2, 2],
      [2, 0],
    ],
    [[1, 1]],
    0,
  ]);
  await services.payment.sendRefunds();
  const [, second] = (await read(orderId)).shipments;
  await scan(second?.trackingNumber ?? null, 'delivered');
  await scan(first.trackingNumber, 'delivered');
  expect(await read(orderId)).toMatchObject({ status: 'delivered', payments: [{ refunded: money(1000, 'EUR') }] });
});

test('a paid order that waits can be cancelled whole, and is promised nothing then', async () => {
  const { cup, pot, set } = await teaSet({ [north]: 4 }, { [north]: 1 }, 5);
  const { orderId } = await buy(set, 2);
  expect(await promisedOf(pot)).toBe(1);

  await services.order.cancel(guest, { orderId, key: newKey() });

  expect([await levels(cup), await levels(pot), await promisedOf(pot)]).toEqual([[[4, 0]], [[1, 0]], 0]);
});
