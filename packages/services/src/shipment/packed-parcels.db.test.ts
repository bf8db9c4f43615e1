import { PDFDocument } from '@cantoo/pdf-lib';
import { type Actor, money } from '@pushcart/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
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

test('labels come as one file for those who pack, and are noted as printed once', async () => {
  const split = await desk.order(guest);
  const parcels = [await desk.pack(split, desk.store.warehouseId, 2), await desk.pack(split, desk.south, 1)];
  const shipmentIds = parcels.map(({ id }) => id);
  const print = (actor: Actor, ids = shipmentIds) => desk.shipment.printLabels(actor, { shipmentIds: ids });
  await expect(print(guest)).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
  await expect(print(await desk.store.staff('analyst'))).rejects.toEqual(refusal('FORBIDDEN'));
  const foreign = { ...desk.packer, storeId: (await desk.store.addStore()).storeId };
  await expect(print(foreign)).rejects.toEqual(refusal('NOT_FOUND'));
  desk.carrier.isSilent = true;
  await expect(print(desk.packer)).rejects.toEqual(refusal('LABEL_UNAVAILABLE'));
  desk.carrier.isSilent = false;

  const file = await print(desk.packer);
  await print(desk.packer, shipmentIds.slice(0, 1));

  expect(file).toMatchObject({ fileName: 'labels-2.pdf', contentType: 'application/pdf' });
  expect((await PDFDocument.load(Buffer.from(file.base64, 'base64'))).getPageCount()).toBe(2);
  const order = await desk.view(guest, split.orderId);
  expect(order.shipments.map(({ printedAt, version }) => [printedAt !== null, version])).toEqual([
    [true, 3],
    [true, 3],
  ]);
  const { rows } = await desk.shipment.queue(desk.packer, { warehouseId: desk.south });
  expect(rows.find(({ order: { id } }) => id === split.orderId)?.stage).toBe('to_hand_over');
});

test('what came back is sent again without taking stock twice, and the order arrives in the end', async () => {
  const split = await desk.order(guest);
  await desk
    .pack(split, desk.store.warehouseId, 2)
    .then(({ trackingNumber }) => desk.scan(trackingNumber, 'delivered'));
  const { id: shipmentId, trackingNumber } = await desk.pack(split, desk.south, 1);
  const sendAgain = (key = newKey()) => desk.shipment.sendAgain(desk.packer, { shipmentId, key });
  await expect(sendAgain()).rejects.toEqual(refusal('SHIPMENT_NOT_RETURNED'));
  await desk.scan(trackingNumber, 'picked_up', 'attempted', 'returned');

  const key = newKey();
  const again = await sendAgain(key);
  expect(await sendAgain(key)).toMatchObject({ id: again.id });
  expect(again).toMatchObject({ resendsId: shipmentId, status: 'label_created', lines: [{ quantity: 1 }] });
  await expect(sendAgain()).rejects.toEqual(refusal('SHIPMENT_NOT_RETURNED'));
  expect(await desk.view(guest, split.orderId)).toMatchObject({ status: 'shipped' });
  await desk.shipment.cancel(desk.packer, { shipmentId: again.id, key: newKey() });
  const third = await sendAgain();
  await desk.scan(third.trackingNumber, 'picked_up', 'delivered');

  expect(await desk.levels(split.variantId)).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(await desk.view(guest, split.orderId)).toMatchObject({
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
  const split = await desk.order(guest);
  const { orderId, line, variantId } = split;
  const parcels = [await desk.pack(split, desk.store.warehouseId, 2), await desk.pack(split, desk.south, 1)];
  for (const { trackingNumber } of parcels) await desk.scan(trackingNumber, 'returned');
  const [one, two] = parcels.map(({ id }) => id);
  const takeBack = (shipmentId: string | undefined, restock: string[], actor = desk.packer, key = newKey()) =>
    desk.shipment.takeBack(actor, { shipmentId: shipmentId ?? '', restock, key });
  await expect(takeBack(one, [line], await desk.store.staff('analyst'))).rejects.toEqual(refusal('FORBIDDEN'));
  await expect(takeBack(one, [newKey()])).rejects.toEqual(refusal('NOT_FOUND'));

  const key = newKey();
  await takeBack(one, [line], desk.packer, key);
  await takeBack(one, [line], desk.packer, key);
  expect(await desk.view(guest, orderId)).toMatchObject({ status: 'shipped', returns: [{ status: 'received' }] });
  await takeBack(two, []);

  const order = await desk.view(guest, orderId);
  expect(await desk.levels(variantId)).toEqual([
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
  const split = await desk.order(guest);
  const { id: shipmentId, trackingNumber } = await desk.pack(split, desk.south, 1);
  const key = newKey();
  const resend = (actor: Actor) => desk.shipment.resendTracking(actor, { shipmentId, key });
  await expect(resend(desk.packer)).rejects.toEqual(refusal('ORDER_NOT_SHIPPABLE'));
  await desk.scan(trackingNumber, 'picked_up');
  await expect(resend(await desk.store.staff('analyst'))).rejects.toEqual(refusal('FORBIDDEN'));

  await resend(desk.packer);
  await resend(desk.packer);

  const queued = await desk.store.deps.db.message.findMany({ where: { template: 'parcel-shipped' } });
  expect(queued.map(({ facts }) => facts)).toEqual([{ orderId: split.orderId, shipmentId }]);
});

test('an estimate that was overtaken by the time of its scan does not go back', async () => {
  const split = await desk.order(guest);
  const { trackingNumber, estimate } = await desk.pack(split, desk.south, 1);
  desk.carrier.estimate = { from: new Date(0), to: new Date(1) };

  await desk.scan(trackingNumber, 'picked_up');

  expect((await desk.view(guest, split.orderId)).shipments[0]?.estimate).toEqual(estimate);
});
