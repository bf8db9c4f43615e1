import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOrderService } from '../order/index.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { newKey, placeOrder, TEST_ADDRESS } from '../testing/make-order.ts';
import { placeAndPay } from '../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createOrderDeskService } from './index.ts';
import type { OrderDeskService } from './order-desk-service.ts';

const provider = createFakePaymentProvider();
let store: TestStore;
let desk: OrderDeskService;
beforeAll(async () => {
  store = await createTestStore({ stock: 400, payment: provider });
  desk = createOrderDeskService(store.deps, createOrderService(store.deps));
});
afterAll(() => store[Symbol.asyncDispose]());

const paid = async () => (await placeAndPay(store, provider, store.guest())).id;
const statusOf = async (id: string) => (await store.deps.db.order.findUniqueOrThrow({ where: { id } })).status;

test('each order of many is packed or says why not, and a repeated key packs nothing twice', async () => {
  const packer = await store.staff('packer');
  const orderIds = [
    await paid(),
    (await placeOrder(store.deps, store.guest(), { variantId: store.variantId })).orderId,
  ];
  const ready = await paid();
  const input = { action: 'pack', orderIds: [...orderIds, ready, ready, 'nothing'], key: newKey() } as const;

  const results = await desk.bulk(packer, input);

  expect(results).toEqual([
    { orderId: orderIds[0], refused: null },
    { orderId: orderIds[1], refused: 'ORDER_NOT_PACKABLE' },
    { orderId: ready, refused: null },
    { orderId: 'nothing', refused: 'NOT_FOUND' },
  ]);
  expect(await desk.bulk(packer, input)).toEqual(results);
  expect(await statusOf(ready)).toBe('packed');
});

test('many orders are cancelled by whoever may cancel one, fifty at most', async () => {
  const orderIds = [await paid(), await paid()];
  const input = { action: 'cancel', orderIds, key: newKey() } as const;
  await expect(desk.bulk(await store.staff('packer'), input)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await expect(desk.bulk(await store.shopper(), input)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  const support = await store.staff('support');
  for (const wrong of [[], Array.from({ length: 51 }, (_, place) => `${place}`)]) {
    await expect(desk.bulk(support, { ...input, orderIds: wrong })).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
  }
  const elsewhere = { ...support, storeId: (await store.addStore()).storeId };
  expect(await desk.bulk(elsewhere, input)).toMatchObject([{ refused: 'NOT_FOUND' }, { refused: 'NOT_FOUND' }]);

  await desk.bulk(support, input);

  for (const id of orderIds) expect(await statusOf(id)).toBe('cancelled');
});

test('the orders that a filter finds come as a file, part by part, with masked names and no formula, and it is noted', async () => {
  const address = { ...TEST_ADDRESS, name: '=HYPERLINK("x") Evil' };
  await placeOrder(store.deps, store.guest(), { variantId: store.variantId, address, email: 'secret@example.com' });
  const analyst = await store.staff('analyst');

  const { text, nextCursor } = await desk.exportPage(analyst, { statuses: ['placed'] });

  const rows = parse<Record<string, string>>(text, { columns: true, bom: true });
  expect(nextCursor).toBeNull();
  expect(rows.every(({ status }) => status === 'placed')).toBe(true);
  expect(rows.at(-1)).toMatchObject({
    units: '1',
    currency: 'EUR',
    subtotal: '10.00',
    shipping: '4.90',
    total: '14.90',
  });
  expect(rows.at(-1)?.customer).toMatch(/^'=/);
  expect(text).not.toContain('secret@');
  const entry = await store.deps.db.auditEntry.findFirstOrThrow({ where: { action: 'order.exported' } });
  expect(entry.details).toEqual({ statuses: ['placed'] });
  await expect(desk.exportPage(await store.shopper(), {})).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await expect(desk.exportPage(analyst, { cursor: 'forged' })).rejects.toMatchObject({ reason: 'CURSOR_INVALID' });
});

test('no part of a file is read past the note of who exported what', async () => {
  const [analyst, colleague] = [await store.staff('analyst'), await store.staff('analyst')];
  const address = { ...TEST_ADDRESS, name: 'Robin' };
  for (let place = 0; place < 201; place += 1) {
    await placeOrder(store.deps, store.guest(), { variantId: store.variantId, address });
  }
  const notes = () => store.deps.db.auditEntry.count({ where: { action: 'order.exported' } });
  const filter = { statuses: ['placed' as const] };
  const placed = await store.deps.db.order.count({ where: { status: 'placed' } });
  const noted = await notes();
  const { nextCursor } = await desk.exportPage(analyst, filter);
  const cursor = nextCursor ?? '';
  const made = Buffer.from(JSON.stringify(['orders-export', '0'])).toString('base64url');
  const [list, , signature] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  const moved = Buffer.from(JSON.stringify([list, '0', signature])).toString('base64url');

  expect((await desk.exportPage(analyst, { ...filter, cursor, format: 'ndjson' })).text.trim().split('\n').length).toBe(
    placed - 200,
  );
  expect(await notes()).toBe(noted + 1);
  for (const [actor, input] of [
    [analyst, { ...filter, cursor: made }],
    [analyst, { ...filter, cursor: moved }],
    [analyst, { cursor }],
    [analyst, { ...filter, cursor, placedFrom: new Date(0) }],
    [colleague, { ...filter, cursor }],
  ] as const) {
    await expect(desk.exportPage(actor, input)).rejects.toMatchObject({ reason: 'CURSOR_INVALID' });
  }
});

test('for scripts each order is a line, amounts in minor units', async () => {
  const { orderId } = await placeOrder(store.deps, store.guest(), { variantId: store.variantId, quantity: 2 });
  const { number } = await store.deps.db.order.findUniqueOrThrow({ where: { id: orderId } });

  const { text } = await desk.exportPage(await store.staff('analyst'), { search: String(number), format: 'ndjson' });

  expect(text.split('\n')).toHaveLength(2);
  expect(JSON.parse(text)).toMatchObject({
    ...{ number, status: 'placed', paidAt: null, customer: 'Robin E.', units: 2, currency: 'EUR' },
    ...{ subtotal: 2_000, shipping: 490, total: 2_490, delivery: 'standard' },
  });
});

test('a view of the list is kept under its name, for its owner alone', async () => {
  const [one, other] = [await store.staff('packer'), await store.staff('packer')];
  await desk.saveView(one, { name: ' To pack ', statuses: ['paid'], period: null });

  const [view] = await desk.saveView(one, { name: 'To pack', statuses: ['paid', 'packed'], period: 'week' });

  expect(view).toMatchObject({ name: 'To pack', statuses: ['paid', 'packed'], period: 'week' });
  expect(await desk.views(other)).toEqual([]);
  const viewId = view?.id ?? '';
  await expect(desk.removeView(other, { viewId })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  expect(await desk.removeView(one, { viewId })).toEqual([]);
  for (let place = 0; place < 20; place++) await desk.saveView(one, { name: `${place}`, statuses: [], period: null });
  const more = { name: 'One more', statuses: [], period: null };
  await expect(desk.saveView(one, more)).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
  await expect(desk.views(await store.shopper())).rejects.toMatchObject({ reason: 'FORBIDDEN' });
});
