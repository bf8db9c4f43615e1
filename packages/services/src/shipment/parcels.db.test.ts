import { type Actor, money } from '@pushcart/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createPaymentService } from '../payment/index.ts';
import { createReturnService } from '../return/index.ts';
import { newKey } from '../testing/make-order.ts';
import { openSplitOrders } from '../testing/split-orders.ts';

let desk: Awaited<ReturnType<typeof openSplitOrders>>;
let guest: Actor;
beforeAll(async () => {
  desk = await openSplitOrders();
});
beforeEach(() => {
  desk.carrier.isSilent = false;
  desk.carrier.isUnwilling = false;
  guest = desk.store.guest();
});
afterAll(async () => {
  expect(await desk.close()).toEqual([]);
});

const refusal = (reason: string) => expect.objectContaining({ reason });

test('an order in two warehouses becomes two parcels, each takes its own stock along, and the order follows both', async () => {
  const split = await desk.order(guest);
  const { orderId, line, variantId } = split;
  await desk.orders.pack(desk.packer, { orderId, key: newKey() });
  await desk.shipment.create(desk.packer, { orderId, key: newKey() });
  const [north, other] = (await desk.view(guest, orderId)).shipments;
  expect([north, other]).toMatchObject([
    { warehouseId: desk.store.warehouseId, lines: [{ orderLineId: line, quantity: 2 }], status: 'label_created' },
    { warehouseId: desk.south, lines: [{ orderLineId: line, quantity: 1 }], status: 'label_created' },
  ]);

  await desk.scan(other?.trackingNumber ?? null, 'picked_up');
  expect(await desk.view(guest, orderId)).toMatchObject({ status: 'packed' });
  expect(await desk.levels(variantId)).toEqual([
    [2, 2],
    [0, 0],
  ]);
  await desk.scan(other?.trackingNumber ?? null, 'delivered');
  await desk.scan(north?.trackingNumber ?? null, 'picked_up');
  expect(await desk.view(guest, orderId)).toMatchObject({ status: 'shipped' });
  expect(await desk.levels(variantId)).toEqual([
    [0, 0],
    [0, 0],
  ]);
  await desk.scan(north?.trackingNumber ?? null, 'delivered');

  const { status, timeline } = await desk.view(guest, orderId);
  expect(status).toBe('delivered');
  expect(timeline.slice(-4).map(({ type }) => type)).toEqual([
    'shipment.dispatched',
    'shipment.scanned',
    'order.shipped',
    'order.delivered',
  ]);
  expect(
    (
      await createReturnService(desk.store.deps).request(guest, {
        orderId,
        reason: 'other',
        lines: [{ orderLineId: line, quantity: 3 }],
        key: newKey(),
      })
    ).status,
  ).toBe('requested');
});

test('staff pack a part, and no more than a warehouse holds and no parcel has', async () => {
  const split = await desk.order(guest);
  await expect(desk.pack(split, desk.store.warehouseId, 3)).rejects.toEqual(refusal('ORDER_NOT_PACKABLE'));
  await expect(desk.pack(split, desk.south, 2)).rejects.toEqual(refusal('ORDER_NOT_PACKABLE'));
  await expect(desk.pack(split, desk.store.warehouseId, 0)).rejects.toEqual(refusal('INVALID_INPUT'));
  await expect(desk.pack(split, desk.store.warehouseId, 1, guest)).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
  await expect(desk.pack(split, desk.store.warehouseId, 1, await desk.store.staff('support'))).rejects.toEqual(
    refusal('FORBIDDEN'),
  );
  const foreign = { ...desk.packer, storeId: (await desk.store.addStore()).storeId };
  await expect(desk.pack(split, desk.store.warehouseId, 1, foreign)).rejects.toEqual(refusal('NOT_FOUND'));

  const key = newKey();
  const input = {
    ...{ orderId: split.orderId, warehouseId: desk.store.warehouseId, key },
    lines: [{ orderLineId: split.line, quantity: 1 }],
  };
  const [first, again] = [await desk.shipment.pack(desk.packer, input), await desk.shipment.pack(desk.packer, input)];

  expect(again.id).toBe(first.id);
  expect(await desk.view(guest, split.orderId)).toMatchObject({
    status: 'packed',
    shipments: [{ lines: [{ quantity: 1 }] }],
  });
  await expect(desk.pack(split, desk.store.warehouseId, 2)).rejects.toEqual(refusal('ORDER_NOT_PACKABLE'));
  await desk.scan(first.trackingNumber, 'picked_up');
  expect(await desk.levels(split.variantId)).toEqual([
    [1, 1],
    [1, 1],
  ]);
  const { rows, warehouses } = await desk.shipment.queue(desk.packer, {});
  expect(warehouses.map(({ id }) => id)).toEqual([desk.store.warehouseId, desk.south]);
  const own = rows.filter(({ order }) => order.id === split.orderId);
  expect(own.map(({ stage, warehouseId, lines }) => [stage, warehouseId, lines[0]?.quantity])).toEqual([
    ['to_pick', desk.store.warehouseId, 1],
    ['to_pick', desk.south, 1],
    ['handed_over', desk.store.warehouseId, 1],
  ]);
});

test('two packers who pack the last unit at once make one parcel', async () => {
  const split = await desk.order(guest);

  const answers = await Promise.allSettled([desk.pack(split, desk.south, 1), desk.pack(split, desk.south, 1)]);

  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await desk.view(guest, split.orderId)).shipments).toHaveLength(1);
});

test('the rest of an order is cancelled with its price, once a part has left', async () => {
  const split = await desk.order(guest);
  const { orderId, line, variantId } = split;
  const support = await desk.store.staff('support');
  const cancelRest = (actor: Actor, key = newKey()) => desk.orders.cancelRest(actor, { orderId, key });
  const { trackingNumber } = await desk.pack(split, desk.store.warehouseId, 2);
  await expect(cancelRest(support)).rejects.toEqual(refusal('ORDER_NOT_CANCELLABLE'));
  await desk.scan(trackingNumber, 'picked_up');
  await expect(cancelRest(desk.packer)).rejects.toEqual(refusal('FORBIDDEN'));
  await expect(cancelRest(guest)).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
  await expect(desk.orders.cancel(support, { orderId, key: newKey() })).rejects.toEqual(
    refusal('ORDER_NOT_CANCELLABLE'),
  );

  const key = newKey();
  expect(await cancelRest(support, key)).toMatchObject({ status: 'shipped', lines: [{ id: line, calledOff: 1 }] });
  expect(await cancelRest(support, key)).toMatchObject({ status: 'shipped' });
  await createPaymentService(desk.store.deps).sendRefunds();
  await desk.scan(trackingNumber, 'delivered');

  expect(await desk.levels(variantId)).toEqual([
    [0, 0],
    [1, 0],
  ]);
  expect(await desk.view(guest, orderId)).toMatchObject({
    status: 'delivered',
    payments: [{ status: 'partially_refunded', refunded: money(1000, 'EUR') }],
  });
  await expect(cancelRest(support)).rejects.toEqual(refusal('ORDER_NOT_CANCELLABLE'));
  const returns = createReturnService(desk.store.deps);
  const asked = { orderId, reason: 'other', lines: [{ orderLineId: line, quantity: 3 }], key: newKey() } as const;
  await expect(returns.request(guest, asked)).rejects.toEqual(refusal('RETURN_NOT_ALLOWED'));
});

test('a booked parcel is called back until the carrier has it, and its goods can be packed again', async () => {
  const split = await desk.order(guest);
  const { id: shipmentId } = await desk.pack(split, desk.south, 1);
  const cancel = () => desk.shipment.cancel(desk.packer, { shipmentId, key: newKey() });
  desk.carrier.isUnwilling = true;
  expect(await cancel()).toMatchObject({ status: 'label_created' });
  desk.carrier.isUnwilling = false;
  desk.carrier.isSilent = true;
  expect(await cancel()).toMatchObject({ status: 'cancelling' });
  desk.carrier.isSilent = false;
  desk.store.clock.advance(10_000);
  expect(await desk.shipment.cancelDue()).toBe(1);

  const { status, trackingNumber } = (await desk.view(guest, split.orderId)).shipments[0] ?? {};
  expect(status).toBe('cancelled');
  expect(desk.carrier.cancelled.has(trackingNumber ?? '')).toBe(true);
  await expect(cancel()).rejects.toEqual(refusal('SHIPMENT_NOT_CANCELLABLE'));
  await desk.scan(trackingNumber ?? null, 'picked_up');
  expect(await desk.levels(split.variantId)).toEqual([
    [2, 2],
    [1, 1],
  ]);
  expect(await desk.pack(split, desk.south, 1)).toMatchObject({ status: 'label_created' });
});

test('a scan that overtakes the calling back counts', async () => {
  const split = await desk.order(guest);
  const { id: shipmentId, trackingNumber } = await desk.pack(split, desk.south, 1);
  desk.carrier.isSilent = true;
  await desk.shipment.cancel(desk.packer, { shipmentId, key: newKey() });
  desk.carrier.isSilent = false;

  await desk.scan(trackingNumber, 'picked_up');
  desk.store.clock.advance(10_000);
  await desk.shipment.cancelDue();

  expect((await desk.view(guest, split.orderId)).shipments).toMatchObject([{ status: 'picked_up' }]);
  expect(await desk.levels(split.variantId)).toEqual([
    [2, 2],
    [0, 0],
  ]);
});
