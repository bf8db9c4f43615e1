import type { Actor, OrderView, ShipmentStatus } from '@pushcart/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { createOrderService } from '../order/index.ts';
import { signCallback } from '../testing/fake-callback.ts';
import { createFakeCarrier } from '../testing/fake-carrier.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { newKey } from '../testing/make-order.ts';
import { placeAndPay } from '../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { CarrierScan } from './carrier.ts';
import { createShipmentService } from './index.ts';
import type { ShipmentService } from './shipment-service.ts';

const provider = createFakePaymentProvider();
const carrier = createFakeCarrier();
let store: TestStore;
let shipment: ShipmentService;
let guest: Actor;
let packer: Actor;
beforeAll(async () => {
  store = await createTestStore({ stock: 1000, payment: provider, carrier });
  shipment = createShipmentService(store.deps);
  packer = await store.staff('packer');
});
beforeEach(() => {
  carrier.isSilent = false;
  carrier.isUnwilling = false;
  guest = store.guest();
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

async function packedOrder(variantId = store.variantId): Promise<string> {
  const { id: orderId } = await placeAndPay(store, provider, guest, { variantId });
  await createOrderService(store.deps).pack(packer, { orderId, key: newKey() });
  return orderId;
}

async function bookedParcel(orderId: string): Promise<string> {
  const { trackingNumber } = await shipment.create(packer, { orderId, key: newKey() });
  return trackingNumber ?? '';
}

const orderOf = (orderId: string): Promise<OrderView> => createOrderService(store.deps).get(guest, { orderId });
const minutes = (count: number) => new Date(store.clock.now().getTime() + count * 60_000);

test('a parcel’s scans take the order from packed to delivered, and its stock out of the house', async () => {
  const { variantIds } = await store.addProduct({ stock: 4 });
  const orderId = await packedOrder(variantIds[0]);
  const trackingNumber = await bookedParcel(orderId);
  const way: ShipmentStatus[] = ['picked_up', 'in_transit', 'in_transit', 'out_for_delivery', 'delivered'];
  const seen: string[] = [];
  for (const status of way) {
    store.clock.advance(60_000);
    await shipment.receiveCallback(carrier.scan(trackingNumber, status, store.clock.now()));
    seen.push((await orderOf(orderId)).status);
  }

  const order = await orderOf(orderId);

  expect(seen).toEqual(['shipped', 'shipped', 'shipped', 'shipped', 'delivered']);
  expect(order.shipments).toMatchObject([{ status: 'delivered', trackingNumber, hasLabel: true }]);
  expect(order.shipments[0]?.events.map((event) => event.status)).toEqual(way);
  expect(order.timeline.slice(3).map(({ type }) => type)).toEqual([
    'shipment.updated',
    'shipment.updated',
    'order.shipped',
    'shipment.scanned',
    'shipment.scanned',
    'shipment.scanned',
    'order.delivered',
  ]);
  const [level] = await store.deps.db.stockLevel.findMany({ where: { variantId: variantIds[0] } });
  expect(level).toMatchObject({ onHand: 3, reserved: 0 });
});

test('the same scan a hundred times at once is in the timeline once', async () => {
  const orderId = await packedOrder();
  const callback = carrier.scan(await bookedParcel(orderId), 'picked_up', store.clock.now());

  const outcomes = await Promise.all(Array.from({ length: 100 }, () => shipment.receiveCallback(callback)));

  expect(outcomes.filter((outcome) => outcome === 'applied')).toHaveLength(1);
  expect((await orderOf(orderId)).shipments[0]?.events).toHaveLength(1);
});

test('a scan that comes late is kept in its place and takes nothing back', async () => {
  const orderId = await packedOrder();
  const trackingNumber = await bookedParcel(orderId);
  const pickedUp = carrier.scan(trackingNumber, 'picked_up', minutes(-3));
  const hub = carrier.scan(trackingNumber, 'in_transit', minutes(-2));
  const delivered = carrier.scan(trackingNumber, 'delivered', minutes(-1));

  for (const callback of [delivered, pickedUp, hub]) await shipment.receiveCallback(callback);

  const order = await orderOf(orderId);
  expect(order).toMatchObject({ status: 'delivered', shipments: [{ status: 'delivered' }] });
  expect(order.shipments[0]?.events.map((event) => event.status)).toEqual(['picked_up', 'in_transit', 'delivered']);
  expect(order.timeline.map(({ type }) => type)).toContain('order.shipped');
});

test('a scan that comes before the label is kept and applied when the label is there', async () => {
  const orderId = await packedOrder();
  carrier.isSilent = true;
  const requested = await shipment.create(packer, { orderId, key: newKey() });
  expect(requested).toMatchObject({ status: 'requested', trackingNumber: null });
  expect(store.failures).toHaveLength(1);
  const { trackingNumber = '' } = carrier.parcels().get(requested.id) ?? {};

  expect(await shipment.receiveCallback(carrier.scan(trackingNumber, 'picked_up', store.clock.now()))).toBe('stored');
  carrier.isSilent = false;
  store.clock.advance(10_000);
  expect(await shipment.bookDue()).toBe(1);
  expect(await shipment.applyStored()).toBe(1);

  expect(await orderOf(orderId)).toMatchObject({ status: 'shipped', shipments: [{ status: 'picked_up' }] });
});

test('the recipient’s name, which carriers give the end of the way, is neither stored in clear nor told', async () => {
  const orderId = await packedOrder();
  const { name } = (await orderOf(orderId)).address;
  const early = carrier.scan('PC-not-known-yet', 'delivered', store.clock.now());
  const toldEarly: CarrierScan = JSON.parse(early.rawBody);
  const trackingNumber = await bookedParcel(orderId);
  await shipment.receiveCallback(carrier.scan(trackingNumber, 'delivered', store.clock.now()));
  await shipment.receiveCallback(signCallback({ ...toldEarly, place: { ...toldEarly.place, name } }));

  const [found] = await store.deps.db.$queryRaw<object[]>`
    SELECT (SELECT count(*)::int FROM shipments row WHERE position(${name} in row::text) > 0) AS shipments,
      (SELECT count(*)::int FROM tracking_events row WHERE position(${name} in row::text) > 0) AS scans,
      (SELECT count(*)::int FROM provider_callbacks row WHERE position(${name} in row::text) > 0) AS callbacks,
      (SELECT count(*)::int FROM outbox row WHERE position(${name} in row::text) > 0) AS events`;
  expect(found).toEqual({ shipments: 0, scans: 0, callbacks: 0, events: 0 });
  expect((await orderOf(orderId)).shipments[0]?.events[0]?.place.name).toBe('Hamburg');
});

test('a parcel is booked once, however often it is asked for', async () => {
  const orderId = await packedOrder();
  const before = carrier.parcels().size;
  const create = () => shipment.create(packer, { orderId, key: newKey() });

  const parcels = await Promise.all([create(), create(), create()]);

  expect(new Set(parcels.map(({ id }) => id)).size).toBe(1);
  expect(carrier.parcels().size).toBe(before + 1);
  expect((await orderOf(orderId)).shipments).toHaveLength(1);
});

test('an unpacked order has no parcel, a booked one is not cancelled, and only packers of its store book one', async () => {
  const { id: paid } = await placeAndPay(store, provider, guest);
  const create = (actor: Actor, orderId: string) => shipment.create(actor, { orderId, key: newKey() });
  await expect(create(packer, paid)).rejects.toMatchObject({ reason: 'ORDER_NOT_SHIPPABLE' });

  const orderId = await packedOrder();
  await expect(create(guest, orderId)).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
  await expect(create(await store.staff('support'), orderId)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  const foreign = { ...packer, storeId: (await store.addStore()).storeId };
  await expect(create(foreign, orderId)).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  await bookedParcel(orderId);

  const cancelled = createOrderService(store.deps).cancel(guest, { orderId, key: newKey() });
  await expect(cancelled).rejects.toMatchObject({ reason: 'ORDER_NOT_CANCELLABLE' });
});

test('a forged scan is refused and leaves no trace', async () => {
  const orderId = await packedOrder();
  const callback = carrier.scan(await bookedParcel(orderId), 'delivered', store.clock.now());

  const received = shipment.receiveCallback({ ...callback, signature: 'forged' });

  await expect(received).rejects.toMatchObject({ reason: 'CALLBACK_REJECTED' });
  expect((await orderOf(orderId)).status).toBe('packed');
});

/** A packed order whose parcel the carrier does not take. */
async function refusedParcel(): Promise<{ orderId: string; shipmentId: string }> {
  const orderId = await packedOrder();
  carrier.isUnwilling = true;
  const { id: shipmentId } = await shipment.create(packer, { orderId, key: newKey() });
  return { orderId, shipmentId };
}

test('a refusal ends the booking, and the order and the store are told why', async () => {
  const { orderId, shipmentId } = await refusedParcel();

  store.clock.advance(86_400_000);
  expect(await shipment.bookDue()).toBe(0);

  const refused = { id: shipmentId, status: 'refused', refusal: 'place_not_served', trackingNumber: null };
  const order = await orderOf(orderId);
  expect(order).toMatchObject({ status: 'packed', shipments: [refused] });
  expect(order.timeline.at(-1)).toMatchObject({ type: 'shipment.refused', actor: 'carrier' });
  const told = await store.deps.db.outbox.findMany({ where: { key: orderId, type: 'shipment.refused' } });
  expect(told.map(({ topic }) => topic).sort()).toEqual([`order:${orderId}`, `store:${store.storeId}:orders`]);
  expect(told.find(({ topic }) => topic.startsWith('order:'))?.payload).toMatchObject({ shipment: refused });
});

test('a carrier that does not answer is asked again, each time after a longer pause, and a refusal then counts', async () => {
  const orderId = await packedOrder();
  carrier.isSilent = true;
  const { id } = await shipment.create(packer, { orderId, key: newKey() });
  const nextTryAt = async () =>
    (await store.deps.db.shipment.findUniqueOrThrow({ where: { id } })).nextTryAt?.getTime();
  const pauses: number[] = [];
  for (const _try of [1, 2, 3, 4]) {
    const pauseMs = ((await nextTryAt()) ?? 0) - store.clock.now().getTime();
    pauses.push(pauseMs);
    store.clock.advance(pauseMs);
    await shipment.bookDue();
  }
  carrier.isUnwilling = true;
  store.clock.advance(600_000);
  expect(await shipment.bookDue()).toBe(1);

  expect(pauses).toEqual([5_000, 10_000, 20_000, 40_000]);
  expect((await orderOf(orderId)).shipments).toMatchObject([{ status: 'refused' }]);
  expect(await nextTryAt()).toBeUndefined();
});

test('a refused parcel is booked once what was wrong is mended and staff asks again', async () => {
  const { orderId, shipmentId } = await refusedParcel();
  const retry = () => shipment.retry(packer, { shipmentId, key: newKey() });

  expect(await retry()).toMatchObject({ status: 'refused', refusal: 'place_not_served' });
  carrier.isUnwilling = false;
  expect(await retry()).toMatchObject({ id: shipmentId, status: 'label_created', refusal: null });

  await expect(retry()).rejects.toMatchObject({ reason: 'SHIPMENT_NOT_REFUSED' });
  expect((await orderOf(orderId)).shipments).toHaveLength(1);
});

test('a parcel that is given up makes room for another one', async () => {
  const { orderId, shipmentId } = await refusedParcel();
  const key = newKey();

  expect(await shipment.cancel(packer, { shipmentId, key })).toMatchObject({ status: 'cancelled', refusal: null });
  expect(await shipment.cancel(packer, { shipmentId, key })).toMatchObject({ status: 'cancelled' });
  carrier.isUnwilling = false;
  await bookedParcel(orderId);

  expect((await orderOf(orderId)).shipments).toMatchObject([{ status: 'cancelled' }, { status: 'label_created' }]);
});

test('an order whose parcel was refused can be cancelled, and its parcel with it', async () => {
  const { orderId, shipmentId } = await refusedParcel();

  const order = await createOrderService(store.deps).cancel(guest, { orderId, key: newKey() });

  expect(order).toMatchObject({ status: 'cancelled', shipments: [{ status: 'cancelled', refusal: null }] });
  const retried = shipment.retry(packer, { shipmentId, key: newKey() });
  await expect(retried).rejects.toMatchObject({ reason: 'SHIPMENT_NOT_REFUSED' });
});

test('only packers of its store change a refused parcel', async () => {
  const { shipmentId } = await refusedParcel();
  for (const change of [shipment.retry, shipment.cancel]) {
    const by = (actor: Actor) => change(actor, { shipmentId, key: newKey() });
    await expect(by(guest)).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
    await expect(by(await store.staff('support'))).rejects.toMatchObject({ reason: 'FORBIDDEN' });
    const foreign = { ...packer, storeId: (await store.addStore()).storeId };
    await expect(by(foreign)).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  }
});
