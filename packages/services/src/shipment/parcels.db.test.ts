import { PDFDocument } from '@cantoo/pdf-lib';
import { type Actor, money, type OrderView, type ShipmentStatus } from '@pushcart/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { createOrderService } from '../order/index.ts';
import type { OrderService } from '../order/order-service.ts';
import { createPaymentService } from '../payment/index.ts';
import { createReturnService } from '../return/index.ts';
import { createFakeCarrier } from '../testing/fake-carrier.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { newKey } from '../testing/make-order.ts';
import { placeAndPay } from '../testing/make-paid-order.ts';
import { addWarehouse } from '../testing/make-store.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createShipmentService } from './index.ts';
import type { ShipmentService } from './shipment-service.ts';

const provider = createFakePaymentProvider();
const carrier = createFakeCarrier();
let store: TestStore;
let shipment: ShipmentService;
let orders: OrderService;
let guest: Actor;
let packer: Actor;
let south: string;
beforeAll(async () => {
  store = await createTestStore({ stock: 1000, payment: provider, carrier });
  shipment = createShipmentService(store.deps);
  orders = createOrderService(store.deps);
  packer = await store.staff('packer');
  south = await addWarehouse(store.deps, store.storeId, 1);
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

interface Split {
  readonly orderId: string;
  readonly line: string;
  readonly variantId: string;
}

/** A paid order of three units, two of which lie in the first warehouse and one in the second. */
async function splitOrder(): Promise<Split> {
  const { variantIds } = await store.addProduct({ stock: 2 });
  const [variantId] = variantIds;
  await store.deps.db.$executeRaw`
    SELECT change_stock(${variantId}::uuid, ${south}::uuid, 1, 'receive', NULL, 'delivery')`;
  const { id, lines } = await placeAndPay(store, provider, guest, { variantId, quantity: 3 });
  return { orderId: id, line: lines[0]?.id ?? '', variantId };
}

const orderOf = (orderId: string): Promise<OrderView> => orders.get(guest, { orderId });
const pack = ({ orderId, line }: Split, warehouseId: string, quantity: number, actor = packer) =>
  shipment.pack(actor, { orderId, warehouseId, lines: [{ orderLineId: line, quantity }], key: newKey() });
async function scan(trackingNumber: string | null, ...way: ShipmentStatus[]): Promise<void> {
  for (const status of way) {
    store.clock.advance(60_000);
    await shipment.receiveCallback(carrier.scan(trackingNumber ?? '', status, store.clock.now()));
  }
}
async function levels(variantId: string): Promise<readonly (readonly [onHand: number, reserved: number])[]> {
  const rows = await store.deps.db.stockLevel.findMany({
    where: { variantId },
    orderBy: { warehouse: { position: 'asc' } },
  });
  return rows.map(({ onHand, reserved }) => [onHand, reserved]);
}
const refusal = (reason: string) => expect.objectContaining({ reason });

test('an order in two warehouses becomes two parcels, each takes its own stock along, and the order follows both', async () => {
  const split = await splitOrder();
  const { orderId, line, variantId } = split;
  await orders.pack(packer, { orderId, key: newKey() });
  await shipment.create(packer, { orderId, key: newKey() });
  const [north, other] = (await orderOf(orderId)).shipments;
  expect([north, other]).toMatchObject([
    { warehouseId: store.warehouseId, lines: [{ orderLineId: line, quantity: 2 }], status: 'label_created' },
    { warehouseId: south, lines: [{ orderLineId: line, quantity: 1 }], status: 'label_created' },
  ]);

  await scan(other?.trackingNumber ?? null, 'picked_up');
  expect(await orderOf(orderId)).toMatchObject({ status: 'packed' });
  expect(await levels(variantId)).toEqual([
    [2, 2],
    [0, 0],
  ]);
  await scan(other?.trackingNumber ?? null, 'delivered');
  await scan(north?.trackingNumber ?? null, 'picked_up');
  expect(await orderOf(orderId)).toMatchObject({ status: 'shipped' });
  expect(await levels(variantId)).toEqual([
    [0, 0],
    [0, 0],
  ]);
  await scan(north?.trackingNumber ?? null, 'delivered');

  const { status, timeline } = await orderOf(orderId);
  expect(status).toBe('delivered');
  expect(timeline.slice(-4).map(({ type }) => type)).toEqual([
    'shipment.dispatched',
    'shipment.scanned',
    'order.shipped',
    'order.delivered',
  ]);
  expect(
    (
      await createReturnService(store.deps).request(guest, {
        orderId,
        reason: 'other',
        lines: [{ orderLineId: line, quantity: 3 }],
        key: newKey(),
      })
    ).status,
  ).toBe('requested');
});

test('staff pack a part, and no more than a warehouse holds and no parcel has', async () => {
  const split = await splitOrder();
  await expect(pack(split, store.warehouseId, 3)).rejects.toEqual(refusal('ORDER_NOT_PACKABLE'));
  await expect(pack(split, south, 2)).rejects.toEqual(refusal('ORDER_NOT_PACKABLE'));
  await expect(pack(split, store.warehouseId, 0)).rejects.toEqual(refusal('INVALID_INPUT'));
  await expect(pack(split, store.warehouseId, 1, guest)).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
  await expect(pack(split, store.warehouseId, 1, await store.staff('support'))).rejects.toEqual(refusal('FORBIDDEN'));
  const foreign = { ...packer, storeId: (await store.addStore()).storeId };
  await expect(pack(split, store.warehouseId, 1, foreign)).rejects.toEqual(refusal('NOT_FOUND'));

  const key = newKey();
  const input = {
    ...{ orderId: split.orderId, warehouseId: store.warehouseId, key },
    lines: [{ orderLineId: split.line, quantity: 1 }],
  };
  const [first, again] = [await shipment.pack(packer, input), await shipment.pack(packer, input)];

  expect(again.id).toBe(first.id);
  expect(await orderOf(split.orderId)).toMatchObject({ status: 'packed', shipments: [{ lines: [{ quantity: 1 }] }] });
  await expect(pack(split, store.warehouseId, 2)).rejects.toEqual(refusal('ORDER_NOT_PACKABLE'));
  await scan(first.trackingNumber, 'picked_up');
  expect(await levels(split.variantId)).toEqual([
    [1, 1],
    [1, 1],
  ]);
  const { rows, warehouses } = await shipment.queue(packer, {});
  expect(warehouses.map(({ id }) => id)).toEqual([store.warehouseId, south]);
  const own = rows.filter(({ order }) => order.id === split.orderId);
  expect(own.map(({ stage, warehouseId, lines }) => [stage, warehouseId, lines[0]?.quantity])).toEqual([
    ['to_pick', store.warehouseId, 1],
    ['to_pick', south, 1],
    ['handed_over', store.warehouseId, 1],
  ]);
});

test('two packers who pack the last unit at once make one parcel', async () => {
  const split = await splitOrder();

  const answers = await Promise.allSettled([pack(split, south, 1), pack(split, south, 1)]);

  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await orderOf(split.orderId)).shipments).toHaveLength(1);
});

test('the rest of an order is cancelled with its price, once a part has left', async () => {
  const split = await splitOrder();
  const { orderId, line, variantId } = split;
  const support = await store.staff('support');
  const cancelRest = (actor: Actor, key = newKey()) => orders.cancelRest(actor, { orderId, key });
  const { trackingNumber } = await pack(split, store.warehouseId, 2);
  await expect(cancelRest(support)).rejects.toEqual(refusal('ORDER_NOT_CANCELLABLE'));
  await scan(trackingNumber, 'picked_up');
  await expect(cancelRest(packer)).rejects.toEqual(refusal('FORBIDDEN'));
  await expect(cancelRest(guest)).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
  await expect(orders.cancel(support, { orderId, key: newKey() })).rejects.toEqual(refusal('ORDER_NOT_CANCELLABLE'));

  const key = newKey();
  expect(await cancelRest(support, key)).toMatchObject({ status: 'shipped', lines: [{ id: line, calledOff: 1 }] });
  expect(await cancelRest(support, key)).toMatchObject({ status: 'shipped' });
  await createPaymentService(store.deps).sendRefunds();
  await scan(trackingNumber, 'delivered');

  expect(await levels(variantId)).toEqual([
    [0, 0],
    [1, 0],
  ]);
  expect(await orderOf(orderId)).toMatchObject({
    status: 'delivered',
    payments: [{ status: 'partially_refunded', refunded: money(1000, 'EUR') }],
  });
  await expect(cancelRest(support)).rejects.toEqual(refusal('ORDER_NOT_CANCELLABLE'));
  const returns = createReturnService(store.deps);
  const asked = { orderId, reason: 'other', lines: [{ orderLineId: line, quantity: 3 }], key: newKey() } as const;
  await expect(returns.request(guest, asked)).rejects.toEqual(refusal('RETURN_NOT_ALLOWED'));
});

test('a booked parcel is called back until the carrier has it, and its goods can be packed again', async () => {
  const split = await splitOrder();
  const { id: shipmentId } = await pack(split, south, 1);
  const cancel = () => shipment.cancel(packer, { shipmentId, key: newKey() });
  carrier.isUnwilling = true;
  expect(await cancel()).toMatchObject({ status: 'label_created' });
  carrier.isUnwilling = false;
  carrier.isSilent = true;
  expect(await cancel()).toMatchObject({ status: 'cancelling' });
  carrier.isSilent = false;
  store.clock.advance(10_000);
  expect(await shipment.cancelDue()).toBe(1);

  const { status, trackingNumber } = (await orderOf(split.orderId)).shipments[0] ?? {};
  expect(status).toBe('cancelled');
  expect(carrier.cancelled.has(trackingNumber ?? '')).toBe(true);
  await expect(cancel()).rejects.toEqual(refusal('SHIPMENT_NOT_CANCELLABLE'));
  await scan(trackingNumber ?? null, 'picked_up');
  expect(await levels(split.variantId)).toEqual([
    [2, 2],
    [1, 1],
  ]);
  expect(await pack(split, south, 1)).toMatchObject({ status: 'label_created' });
});

test('a scan that overtakes the calling back counts', async () => {
  const split = await splitOrder();
  const { id: shipmentId, trackingNumber } = await pack(split, south, 1);
  carrier.isSilent = true;
  await shipment.cancel(packer, { shipmentId, key: newKey() });
  carrier.isSilent = false;

  await scan(trackingNumber, 'picked_up');
  store.clock.advance(10_000);
  await shipment.cancelDue();

  expect((await orderOf(split.orderId)).shipments).toMatchObject([{ status: 'picked_up' }]);
  expect(await levels(split.variantId)).toEqual([
    [2, 2],
    [0, 0],
  ]);
});

test('labels come as one file for those who pack, and are noted as printed once', async () => {
  const split = await splitOrder();
  const parcels = [await pack(split, store.warehouseId, 2), await pack(split, south, 1)];
  const shipmentIds = parcels.map(({ id }) => id);
  const print = (actor: Actor, ids = shipmentIds) => shipment.printLabels(actor, { shipmentIds: ids });
  await expect(print(guest)).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
  await expect(print(await store.staff('analyst'))).rejects.toEqual(refusal('FORBIDDEN'));
  const foreign = { ...packer, storeId: (await store.addStore()).storeId };
  await expect(print(foreign)).rejects.toEqual(refusal('NOT_FOUND'));
  carrier.isSilent = true;
  await expect(print(packer)).rejects.toEqual(refusal('LABEL_UNAVAILABLE'));
  carrier.isSilent = false;

  const file = await print(packer);
  await print(packer, shipmentIds.slice(0, 1));

  expect(file).toMatchObject({ fileName: 'labels-2.pdf', contentType: 'application/pdf' });
  expect((await PDFDocument.load(Buffer.from(file.base64, 'base64'))).getPageCount()).toBe(2);
  const order = await orderOf(split.orderId);
  expect(order.shipments.map(({ printedAt, version }) => [printedAt !== null, version])).toEqual([
    [true, 3],
    [true, 3],
  ]);
  const { rows } = await shipment.queue(packer, { warehouseId: south });
  expect(rows.find(({ order: { id } }) => id === split.orderId)?.stage).toBe('to_hand_over');
});

test('what came back is sent again without taking stock twice, and the order arrives in the end', async () => {
  const split = await splitOrder();
  await pack(split, store.warehouseId, 2).then(({ trackingNumber }) => scan(trackingNumber, 'delivered'));
  const { id: shipmentId, trackingNumber } = await pack(split, south, 1);
  const sendAgain = (key = newKey()) => shipment.sendAgain(packer, { shipmentId, key });
  await expect(sendAgain()).rejects.toEqual(refusal('SHIPMENT_NOT_RETURNED'));
  await scan(trackingNumber, 'picked_up', 'attempted', 'returned');

  const key = newKey();
  const again = await sendAgain(key);
  expect(await sendAgain(key)).toMatchObject({ id: again.id });
  expect(again).toMatchObject({ resendsId: shipmentId, status: 'label_created', lines: [{ quantity: 1 }] });
  await expect(sendAgain()).rejects.toEqual(refusal('SHIPMENT_NOT_RETURNED'));
  expect(await orderOf(split.orderId)).toMatchObject({ status: 'shipped' });
  await shipment.cancel(packer, { shipmentId: again.id, key: newKey() });
  const third = await sendAgain();
  await scan(third.trackingNumber, 'picked_up', 'delivered');

  expect(await levels(split.variantId)).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(await orderOf(split.orderId)).toMatchObject({
    status: 'delivered',
    shipments: [
      { status: 'delivered' },
      { resolution: 'sent_again' },
      { status: 'cancelled' },
      { status: 'delivered' },
    ],
  });
});

test('what came back is taken in as a return, for sale again or not, and the order ends', async () => {
  const split = await splitOrder();
  const { orderId, line, variantId } = split;
  const parcels = [await pack(split, store.warehouseId, 2), await pack(split, south, 1)];
  for (const { trackingNumber } of parcels) await scan(trackingNumber, 'returned');
  const [one, two] = parcels.map(({ id }) => id);
  const takeBack = (shipmentId: string | undefined, restock: string[], actor = packer, key = newKey()) =>
    shipment.takeBack(actor, { shipmentId: shipmentId ?? '', restock, key });
  await expect(takeBack(one, [line], await store.staff('analyst'))).rejects.toEqual(refusal('FORBIDDEN'));
  await expect(takeBack(one, [newKey()])).rejects.toEqual(refusal('NOT_FOUND'));

  const key = newKey();
  await takeBack(one, [line], packer, key);
  await takeBack(one, [line], packer, key);
  expect(await orderOf(orderId)).toMatchObject({ status: 'shipped', returns: [{ status: 'received' }] });
  await takeBack(two, []);

  const order = await orderOf(orderId);
  expect(await levels(variantId)).toEqual([
    [2, 0],
    [0, 0],
  ]);
  expect(order).toMatchObject({
    status: 'completed',
    returns: [
      { reason: 'undelivered', worth: money(2000, 'EUR'), lines: [{ received: 2, restocked: true }] },
      { reason: 'undelivered', worth: money(1000, 'EUR'), lines: [{ received: 1, restocked: false }] },
    ],
  });
});

test('the shopper is written to for each parcel, and once more when staff say so', async () => {
  const split = await splitOrder();
  const { id: shipmentId, trackingNumber } = await pack(split, south, 1);
  const key = newKey();
  const resend = (actor: Actor) => shipment.resendTracking(actor, { shipmentId, key });
  await expect(resend(packer)).rejects.toEqual(refusal('ORDER_NOT_SHIPPABLE'));
  await scan(trackingNumber, 'picked_up');
  await expect(resend(await store.staff('analyst'))).rejects.toEqual(refusal('FORBIDDEN'));

  await resend(packer);
  await resend(packer);

  const queued = await store.deps.db.message.findMany({ where: { template: 'parcel-shipped' } });
  expect(queued.map(({ facts }) => facts)).toEqual([{ orderId: split.orderId, shipmentId }]);
});

test('an estimate that was overtaken by the time of its scan does not go back', async () => {
  const split = await splitOrder();
  const { trackingNumber, estimate } = await pack(split, south, 1);
  carrier.estimate = { from: new Date(0), to: new Date(1) };

  await scan(trackingNumber, 'picked_up');

  expect((await orderOf(split.orderId)).shipments[0]?.estimate).toEqual(estimate);
});
