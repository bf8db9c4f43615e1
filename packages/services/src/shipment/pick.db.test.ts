import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createOrderService } from '../order/index.ts';
import { newKey, placeOrder } from '../testing/make-order.ts';
import { openSplitOrders } from '../testing/split-orders.ts';

let shop: Awaited<ReturnType<typeof openSplitOrders>>;
let north: string;
let guest: ReturnType<(typeof shop)['store']['guest']>;
beforeAll(async () => {
  shop = await openSplitOrders();
  north = shop.store.warehouseId;
});
beforeEach(() => {
  guest = shop.store.guest();
});
afterAll(async () => expect(await shop.close()).toEqual([]));

const pick = (orderId: string, warehouseId: string, actor = shop.packer) =>
  shop.shipment.pick(actor, { picks: [{ orderId, warehouseId }] });

async function stages(orderId: string) {
  const { rows } = await shop.shipment.queue(shop.packer, {});
  return rows.filter(({ order }) => order.id === orderId).map(({ stage, warehouseId }) => [stage, warehouseId]);
}

test('what was picked waits to be packed, in the warehouse where it was picked alone', async () => {
  const { orderId } = await shop.order(guest);
  const before = await shop.view(guest, orderId);
  expect(await stages(orderId)).toEqual([
    ['to_pick', north],
    ['to_pick', shop.south],
  ]);

  await pick(orderId, north);

  expect(await stages(orderId)).toEqual([
    ['to_pack', north],
    ['to_pick', shop.south],
  ]);
  const after = await shop.view(guest, orderId);
  expect(after).toMatchObject({ status: 'paid', version: before.version + 1 });
  expect(after.timeline.at(-1)).toMatchObject({ type: 'shipment.picked', actor: 'staff' });
  const entry = await shop.store.deps.db.orderHistory.findFirstOrThrow({
    where: { orderId, type: 'shipment.picked' },
  });
  expect(entry.actorId).toBe(shop.packer.account?.id);
});

test('what was packed as a whole is not at the shelf any more', async () => {
  const { orderId } = await shop.order(guest);

  await createOrderService(shop.store.deps).pack(shop.packer, { orderId, key: newKey() });

  expect(await stages(orderId)).toEqual([
    ['to_pack', north],
    ['to_pack', shop.south],
  ]);
});

test('said again, by two at once too, it is told once', async () => {
  const { orderId } = await shop.order(guest);

  await Promise.all([pick(orderId, north), pick(orderId, north), pick(orderId, shop.south)]);
  await pick(orderId, north);

  const told = await shop.store.deps.db.outbox.findMany({
    where: { topic: `order:${orderId}`, type: 'shipment.picked' },
  });
  expect(told).toHaveLength(2);
  expect(await stages(orderId)).toEqual([
    ['to_pack', north],
    ['to_pack', shop.south],
  ]);
});

test('the rest of an order is picked while its first parcel is on its way', async () => {
  const order = await shop.order(guest);
  const parcel = await shop.pack(order, north, 2);
  await shop.scan(parcel.trackingNumber, 'picked_up');

  await pick(order.orderId, shop.south);

  expect(await stages(order.orderId)).toContainEqual(['to_pack', shop.south]);
  await expect(pick(order.orderId, north)).rejects.toMatchObject({ reason: 'NOT_FOUND' });
});

test('nothing is picked of what is not paid, not there, over or unknown, and those before it in the list stay picked', async () => {
  const { orderId } = await shop.order(guest);
  const unpaid = await placeOrder(shop.store.deps, guest, { variantId: shop.store.variantId });
  const cancelled = await shop.order(guest);
  await shop.orders.cancel(guest, { orderId: cancelled.orderId, key: newKey() });
  const nobody = crypto.randomUUID();

  await expect(pick(unpaid.orderId, north)).rejects.toMatchObject({ reason: 'ORDER_NOT_PACKABLE' });
  await expect(pick(cancelled.orderId, north)).rejects.toMatchObject({ reason: 'ORDER_NOT_PACKABLE' });
  for (const [order, warehouse] of [
    [nobody, north],
    ['no id', north],
    [orderId, nobody],
    [orderId, 'no id'],
  ] as const) {
    await expect(pick(order, warehouse)).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  }
  const picks = [
    { orderId, warehouseId: north },
    { orderId: nobody, warehouseId: north },
  ];
  await expect(shop.shipment.pick(shop.packer, { picks })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  expect(await stages(orderId)).toContainEqual(['to_pack', north]);
});

test('those who pack pick, and only in their own store', async () => {
  const { orderId } = await shop.order(guest);
  const elsewhere = { ...shop.packer, storeId: (await shop.store.addStore()).storeId };

  await expect(pick(orderId, north, guest)).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
  for (const actor of [
    await shop.store.shopper(),
    await shop.store.staff('support'),
    await shop.store.staff('analyst'),
  ]) {
    await expect(pick(orderId, north, actor)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  }
  await expect(pick(orderId, north, elsewhere)).rejects.toMatchObject({ reason: 'NOT_FOUND' });
});
