import { type Actor, money, type OrderEvent, type OrderView, type SignedInActor } from '@pushcart/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkInvariants } from '../../invariants/check-invariants.ts';
import { createPaymentService } from '../../payment/index.ts';
import { editAsPreviewed } from '../../testing/edit-as-previewed.ts';
import { createFakePaymentProvider } from '../../testing/fake-payment-provider.ts';
import { unitsHeldBy } from '../../testing/make-hold.ts';
import { newKey, placeOrder, TEST_ADDRESS } from '../../testing/make-order.ts';
import { payDue, placeAndPay, RETURN_URL } from '../../testing/make-paid-order.ts';
import { createForeignVariant } from '../../testing/make-product.ts';
import { createTestStore, type TestStore } from '../../testing/test-store.ts';
import { createOrderService } from '../index.ts';
import { createOrderEditService } from './index.ts';
import type { OrderEdit } from './order-edit-service.ts';

const provider = createFakePaymentProvider();
let store: TestStore;
let guest: Actor;
let manager: SignedInActor;
let support: SignedInActor;
let cup: string;
beforeAll(async () => {
  store = await createTestStore({ stock: 1000, payment: provider });
  [cup] = (await store.addProduct({ stock: 1000, price: 500 })).variantIds;
  manager = await store.staff('manager');
  support = await store.staff('support');
});
beforeEach(() => {
  guest = store.guest();
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

const mug = () => store.variantId;
const edits = () => createOrderEditService(store.deps);
const orders = () => createOrderService(store.deps);
const payments = () => createPaymentService(store.deps);
const paid = (quantity: number) => placeAndPay(store, provider, guest, { variantId: mug(), quantity });
const read = (orderId: string) => orders().get(guest, { orderId });

const edit = (actor: Actor, order: OrderView, what: OrderEdit) => editAsPreviewed(store.deps, actor, order, what);

const payRest = (orderId: string, actor: Actor = guest) => payDue(store, provider, actor, orderId);

const heldBy = (orderId: string) => unitsHeldBy(store.deps.db, orderId);
const kept = ({ payments }: OrderView) =>
  payments.reduce((sum, { captured, refunded }) => sum + captured.amount - refunded.amount, 0);

test('the preview says what will be given back, and the edit gives back exactly that', async () => {
  const order = await paid(3);
  const what = { lines: [{ variantId: mug(), quantity: 1 }] };

  const preview = await edits().preview(support, { orderId: order.id, version: order.version, edit: what });
  const edited = await edit(support, order, what);

  expect(preview).toMatchObject({ total: money(1490, 'EUR'), refund: money(2000, 'EUR'), due: money(0, 'EUR') });
  expect(edited).toMatchObject({ status: 'paid', total: preview.total, due: money(0, 'EUR') });
  expect(kept(edited)).toBe(1490);
  expect(await heldBy(order.id)).toEqual({ [mug()]: 1 });
});

test('an order that costs more stays paid, waits for the difference, and is packed once that is there', async () => {
  const order = await paid(1);
  const packer = await store.staff('packer');
  const pack = () => orders().pack(packer, { orderId: order.id, key: newKey() });

  const edited = await edit(support, order, {
    lines: [
      { variantId: mug(), quantity: 1 },
      { variantId: cup, quantity: 2 },
    ],
  });

  expect(edited).toMatchObject({ status: 'paid', total: money(2490, 'EUR'), due: money(1000, 'EUR') });
  expect(await heldBy(order.id)).toEqual({ [mug()]: 1, [cup]: 2 });
  await expect(pack()).rejects.toMatchObject({ reason: 'ORDER_NOT_PACKABLE', details: { due: 1000 } });

  expect(await payRest(order.id)).toMatchObject({ status: 'paid', due: money(0, 'EUR') });
  expect((await pack()).status).toBe('packed');
});

test('what is added, paid and removed again ends with the money of the beginning, counted once', async () => {
  const order = await paid(2);
  const added = await edit(support, order, { lines: [{ variantId: mug(), quantity: 5 }] });
  const settled = await payRest(added.id);

  const removed = await edit(support, settled, { lines: [{ variantId: mug(), quantity: 2 }] });
  expect(kept(removed)).toBe(2490);
  const again = await edit(support, removed, { lines: [{ variantId: mug(), quantity: 3 }] });

  expect(again.due).toEqual(money(1000, 'EUR'));
  expect(kept(await payRest(again.id))).toBe(3490);
});

test('what is added and removed before it is paid moves no money', async () => {
  const order = await paid(1);
  const added = await edit(support, order, { lines: [{ variantId: mug(), quantity: 4 }] });
  await payments().start(guest, { orderId: order.id, returnUrl: RETURN_URL, key: newKey() });

  const removed = await edit(support, await read(added.id), { lines: [{ variantId: mug(), quantity: 1 }] });

  expect(removed.due).toEqual(money(0, 'EUR'));
  expect(kept(removed)).toBe(1490);
  await payments().sendSteps();
  expect((await read(order.id)).payments.map(({ status }) => status)).toEqual(['captured', 'voided']);
});

test('a shopper changes lines, way and address of an order that is not paid, and no more after that', async () => {
  const { orderId } = await placeOrder(store.deps, guest, { variantId: mug(), quantity: 3 });
  const placed = await read(orderId);
  const address = { ...TEST_ADDRESS, city: 'Bremen' };

  const edited = await edit(guest, placed, {
    lines: [{ variantId: mug(), quantity: 1 }],
    deliveryCode: 'express',
    address,
  });

  expect(edited).toMatchObject({ status: 'placed', total: money(2090, 'EUR'), due: money(2090, 'EUR'), address });
  expect(await heldBy(orderId)).toEqual({ [mug()]: 1 });
  const whole = await payRest(orderId);
  expect(whole.status).toBe('paid');
  await expect(edit(guest, whole, { address: TEST_ADDRESS })).rejects.toMatchObject({ reason: 'ORDER_NOT_EDITABLE' });
});

test('an edit that the stock does not give changes nothing at all', async () => {
  const { variantIds } = await store.addProduct({ stock: 1 });
  const order = await paid(2);
  const lines = [
    { variantId: mug(), quantity: 1 },
    { variantId: variantIds[0], quantity: 2 },
  ];

  await expect(edit(support, order, { lines })).rejects.toMatchObject({ reason: 'SOLD_OUT' });

  expect(await read(order.id)).toEqual({ ...order, now: expect.any(Date) });
  expect(await heldBy(order.id)).toEqual({ [mug()]: 2 });
});

test('two edits of one version: one happens, the other has to look again', async () => {
  const order = await paid(3);
  const one = { lines: [{ variantId: mug(), quantity: 2 }] };
  const other = { lines: [{ variantId: mug(), quantity: 1 }] };

  const results = await Promise.allSettled([edit(support, order, one), edit(manager, order, other)]);

  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { reason: 'ORDER_CHANGED' } });
});

test('a repeated edit happens once, and the same key for another is refused', async () => {
  const { id: orderId, version } = await paid(3);
  const input = {
    orderId,
    version,
    edit: { lines: [{ variantId: mug(), quantity: 2 }] },
    expectedTotal: money(2490, 'EUR'),
    key: newKey(),
  };

  await edits().edit(support, input);
  const again = await edits().edit(support, input);

  expect(again.timeline.filter(({ type }) => type === 'order.edited')).toHaveLength(1);
  expect(kept(again)).toBe(2490);
  const another = { ...input, edit: { lines: [{ variantId: mug(), quantity: 1 }] } };
  await expect(edits().edit(support, another)).rejects.toMatchObject({ reason: 'KEY_REUSED' });
});

test('another total than was agreed to is refused with the one that holds', async () => {
  const { id: orderId, version } = await paid(1);
  const input = { orderId, version, edit: { lines: [{ variantId: mug(), quantity: 2 }] }, key: newKey() };

  await expect(edits().edit(support, { ...input, expectedTotal: money(1, 'EUR') })).rejects.toMatchObject({
    reason: 'PRICE_CHANGED',
    details: { total: money(2490, 'EUR') },
  });
});

test('prices and discounts are for those who may give them; what is still due can be let go', async () => {
  const order = await paid(1);
  const cheaper = {
    lines: [{ variantId: mug(), quantity: 2, price: { amount: 900, reason: 'price_match' } }],
  } as const;
  const { orderId } = await placeOrder(store.deps, guest, { variantId: mug() });

  await expect(edit(support, order, cheaper)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await expect(edit(guest, await read(orderId), { grant: { amount: 1, reason: 'goodwill' } })).rejects.toMatchObject({
    reason: 'FORBIDDEN',
  });
  const edited = await edit(manager, order, cheaper);
  expect(edited.due).toEqual(money(800, 'EUR'));
  const waived = await edit(manager, edited, { waive: 'goodwill' });

  expect(waived).toMatchObject({
    due: money(0, 'EUR'),
    total: money(1490, 'EUR'),
    grant: { amount: money(800, 'EUR'), reason: 'goodwill' },
  });
});

test('every edit tells who, what and how much, on the page and in the history, and nothing personal', async () => {
  const order = await paid(1);
  const address = { ...TEST_ADDRESS, city: 'Bremen', line1: 'Am Wall 1' };

  const edited = await edit(support, order, {
    lines: [
      { variantId: mug(), quantity: 1 },
      { variantId: cup, quantity: 1 },
    ],
    address,
  });

  const changes = [
    {
      kind: 'quantity',
      sku: expect.any(String),
      name: expect.anything(),
      optionText: expect.anything(),
      from: 0,
      to: 1,
    },
    { kind: 'address' },
  ];
  expect(edited.timeline.at(-1)).toMatchObject({
    ...{ type: 'order.edited', actor: 'staff' },
    edit: { changes, totalBefore: money(1490, 'EUR'), total: money(1990, 'EUR') },
  });
  const [told] = await store.deps.db.outbox.findMany({ where: { topic: `order:${order.id}`, type: 'order.edited' } });
  const event = told?.payload as unknown as OrderEvent;
  expect(event.edited?.lines.map(({ id }) => id)).toEqual(edited.lines.map(({ id }) => id));
  expect(JSON.stringify(event)).not.toContain('Am Wall');
});

test('money that the bank only holds is taken as far as the order still costs', async () => {
  await payments().changeSettings(manager, { captureMode: 'at_shipment', provider: null, version: 0 });
  const { orderId } = await placeOrder(store.deps, guest, { variantId: mug(), quantity: 2 });
  const { id } = await payments().start(guest, { orderId, returnUrl: RETURN_URL, key: newKey() });
  await payments().receiveCallback(provider.settle(id, 'authorised'));

  const edited = await edit(support, await read(orderId), { lines: [{ variantId: mug(), quantity: 1 }] });
  const more = await edit(support, edited, {
    lines: [
      { variantId: mug(), quantity: 1 },
      { variantId: cup, quantity: 1 },
    ],
  });
  expect(more.due).toEqual(money(0, 'EUR'));
  await payments().capture(manager, { paymentId: id, reason: 'sold', key: newKey() });

  expect(kept(await read(orderId))).toBe(1990);
  await payments().changeSettings(manager, { captureMode: 'at_once', provider: null, version: 1 });
});

test('what staff gave back before is not given back a second time', async () => {
  const order = await paid(3);
  await payments().refund(support, {
    orderId: order.id,
    amount: 1000,
    reason: 'one is missing',
    destination: 'origin',
    key: newKey(),
  });

  const edited = await edit(support, await read(order.id), { lines: [{ variantId: mug(), quantity: 2 }] });

  expect(kept(edited)).toBe(2490);
  expect(edited.due).toEqual(money(0, 'EUR'));
});

test('strangers find no order, packers may not edit, and nonsense is refused', async () => {
  const order = await paid(1);
  const packer = await store.staff('packer');
  const lines = [{ variantId: mug(), quantity: 2 }];

  await expect(edit(store.guest(), order, { lines })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  await expect(edit(packer, order, { lines })).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  const nonsense: readonly OrderEdit[] = [
    { lines: [] },
    { lines: [...lines, ...lines] },
    { lines: [{ variantId: mug(), quantity: 0 }] },
    { grant: { amount: 1_000_000, reason: 'goodwill' } },
    { email: 'nobody' },
    {},
  ];
  for (const what of nonsense)
    await expect(edit(manager, order, what)).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
  const elsewhere = await store.addStore();
  const foreign = await createForeignVariant(store.deps.db, elsewhere.storeId);
  await expect(edit(support, order, { lines: [...lines, { variantId: foreign, quantity: 1 }] })).rejects.toMatchObject({
    reason: 'VARIANT_UNAVAILABLE',
  });
  await expect(edit(support, order, { deliveryCode: 'by-drone' })).rejects.toMatchObject({ reason: 'NOT_DELIVERABLE' });
});
