import { type Actor, money, type OrderView, type ReturnView, type SignedInActor } from '@pushcart/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { createOrderService } from '../order/index.ts';
import { createPaymentService } from '../payment/index.ts';
import { createFakeCarrier } from '../testing/fake-carrier.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { placeAndDeliver } from '../testing/make-delivered-order.ts';
import { newKey } from '../testing/make-order.ts';
import { placeAndPay } from '../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createReturnService } from './index.ts';
import type { ReturnService } from './return-service.ts';

const parts = { provider: createFakePaymentProvider(), carrier: createFakeCarrier() };
let store: TestStore;
let returns: ReturnService;
let support: SignedInActor;
let guest: Actor;
beforeAll(async () => {
  store = await createTestStore({ stock: 1000, payment: parts.provider, carrier: parts.carrier });
  returns = createReturnService(store.deps);
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

const refusal = (reason: string) => expect.objectContaining({ reason });
const orderOf = (orderId: string) => createOrderService(store.deps).get(guest, { orderId });
const refOf = ({ id, version }: ReturnView) => ({ returnId: id, version, key: newKey() });
const onHand = async (variantId: string) =>
  (await store.deps.db.stockLevel.findFirstOrThrow({ where: { variantId } })).onHand;

async function delivered(quantity: number): Promise<{ order: OrderView; orderLineId: string; variantId: string }> {
  const { variantIds } = await store.addProduct({ stock: 10 });
  const order = await placeAndDeliver(store, parts, guest, { variantId: variantIds[0], quantity });
  return { order, orderLineId: order.lines[0]?.id ?? '', variantId: variantIds[0] };
}

async function requested(quantity: number, { order, orderLineId }: { order: OrderView; orderLineId: string }) {
  const lines = [{ orderLineId, quantity }];
  return returns.request(guest, { orderId: order.id, reason: 'damaged', lines, key: newKey() });
}

/** So many units of its line sent back and taken in. */
async function cameBack(made: Awaited<ReturnType<typeof delivered>>, quantity: number): Promise<ReturnView> {
  const approved = await returns.approve(support, refOf(await requested(quantity, made)));
  const lines = [{ orderLineId: made.orderLineId, received: quantity, restocked: false }];
  return returns.receive(support, { ...refOf(approved), lines });
}

test('a return goes from the request to the money, and what can be sold again is back in stock', async () => {
  const made = await delivered(3);
  const { order, orderLineId, variantId } = made;
  const asked = await requested(2, made);
  const sent = await returns.approve(support, refOf(asked));
  const packer = await store.staff('packer');
  const came = [{ orderLineId, received: 2, restocked: true }];
  const received = await returns.receive(packer, { ...refOf(sent), lines: came });

  expect(received).toMatchObject({
    status: 'received',
    worth: money(2000, 'EUR'),
    trackingNumber: sent.trackingNumber,
  });
  expect(await onHand(variantId)).toBe(10 - 3 + 2);
  const back = { ...refOf(received), amount: money(2000, 'EUR') };
  const refunded = await returns.refund(support, back);
  expect(await returns.refund(support, back)).toEqual(refunded);
  await createPaymentService(store.deps).sendRefunds();

  const after = await orderOf(order.id);
  expect(after).toMatchObject({
    status: 'delivered',
    returns: [{ status: 'refunded', refund: money(2000, 'EUR'), lines: [{ received: 2, restocked: true }] }],
    payments: [{ status: 'partially_refunded', refunded: money(2000, 'EUR') }],
  });
  expect(
    after.timeline
      .slice(-8)
      .filter(({ type }) => type !== 'shipment.updated')
      .map(({ type, actor }) => [type, actor]),
  ).toEqual([
    ['return.requested', 'shopper'],
    ['return.approved', 'staff'],
    ['return.label_sent', 'carrier'],
    ['return.received', 'staff'],
    ['return.refunded', 'staff'],
    ['return.paid_back', 'system'],
    ['payment.updated', 'system'],
  ]);
  const moved = await store.deps.db.stockMovement.findMany({ where: { variantId, kind: 'return' } });
  expect(moved).toMatchObject([{ onHandDelta: 2, reservedDelta: 0, orderId: order.id, actorId: packer.account.id }]);
});

test('a return is paid back by its own refund, not by what was given back before it', async () => {
  const made = await delivered(2);
  const { order } = made;
  const give = (amount: number, destination: 'origin' | 'credit' = 'origin') =>
    createPaymentService(store.deps).refund(support, {
      ...{ orderId: order.id, amount, reason: 'late', destination, key: newKey() },
    });
  await give(1000);
  const received = await cameBack(made, 1);

  const asked = await returns.refund(support, { ...refOf(received), amount: money(1000, 'EUR') });

  expect(asked.isPaidBack).toBe(false);
  expect((await orderOf(order.id)).returns).toMatchObject([{ status: 'refunded', isPaidBack: false }]);
  await createPaymentService(store.deps).sendRefunds();
  expect((await orderOf(order.id)).returns).toMatchObject([{ isPaidBack: true }]);
});

test('what staff put on the credit of its shopper pays a return back that the provider refused to', async () => {
  guest = await store.shopper();
  const made = await delivered(1);
  const received = await cameBack(made, 1);
  await returns.refund(support, { ...refOf(received), amount: money(1000, 'EUR') });
  const payments = createPaymentService(store.deps);
  const { refund } = parts.provider;
  parts.provider.refund = async () => ({ ref: 're_refused', status: 'failed', failureCode: 'declined' });
  await payments.sendRefunds().finally(() => {
    parts.provider.refund = refund;
  });
  expect((await orderOf(made.order.id)).returns).toMatchObject([{ isPaidBack: false }]);

  const asked = { orderId: made.order.id, amount: 1000, reason: 'card closed', key: newKey() };
  await payments.refund(support, { ...asked, destination: 'credit' });

  const { returns: after, timeline } = await orderOf(made.order.id);
  expect(after).toMatchObject([{ isPaidBack: true }]);
  expect(timeline.filter(({ type }) => type === 'return.paid_back')).toHaveLength(1);
});

test('every step is told to those who watch the order and the store', async () => {
  const made = await delivered(1);
  const asked = await requested(1, made);
  await returns.refuse(support, { ...refOf(asked), refusal: 'It was worn.' });

  for (const topic of [`order:${made.order.id}`, `store:${store.storeId}:orders`]) {
    const told = await store.deps.db.outbox.findMany({ where: { topic, key: made.order.id }, orderBy: { id: 'asc' } });
    expect(told.slice(-2).map(({ type }) => type)).toEqual(['return.requested', 'return.refused']);
  }
  const [last] = await store.deps.db.outbox.findMany({
    where: { topic: `order:${made.order.id}` },
    orderBy: { id: 'desc' },
    take: 1,
  });
  expect(last?.payload).toMatchObject({ return: { id: asked.id, status: 'refused', refusal: 'It was worn.' } });
});

test('two requests at once for the last unit: one is taken', async () => {
  const made = await delivered(1);

  const answers = await Promise.allSettled([requested(1, made), requested(1, made)]);

  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await orderOf(made.order.id)).returns).toHaveLength(1);
});

test('an order is not returned before it arrived, nor a month after', async () => {
  const unsent = await placeAndPay(store, parts.provider, guest);
  const early = { order: unsent, orderLineId: unsent.lines[0]?.id ?? '' };
  await expect(requested(1, early)).rejects.toEqual(refusal('RETURN_NOT_ALLOWED'));

  const made = await delivered(1);
  store.clock.advance(31 * 86_400_000);

  await expect(requested(1, made)).rejects.toEqual(refusal('RETURN_NOT_ALLOWED'));
});

test('units that came in two returns are together worth what was paid, and never more is given back than was captured', async () => {
  const made = await delivered(3);
  const { order } = made;

  const [one, two] = [await cameBack(made, 1), await cameBack(made, 2)];

  expect((one.worth?.amount ?? 0) + (two.worth?.amount ?? 0)).toBe(3000);
  const all = { ...refOf(one), amount: order.total };
  await returns.refund(support, all);
  await expect(returns.refund(support, { ...refOf(two), amount: money(1, 'EUR') })).rejects.toEqual(
    refusal('REFUND_TOO_LARGE'),
  );
  const closed = await returns.close(support, refOf(two));
  expect(closed.status).toBe('closed');
  await createPaymentService(store.deps).sendRefunds();
  expect((await orderOf(order.id)).payments).toMatchObject([{ status: 'refunded', refunded: order.total }]);
});

test('of two members of staff who decide at once, the second is told that it changed', async () => {
  const asked = await requested(1, await delivered(1));

  const answers = await Promise.allSettled([
    returns.approve(support, refOf(asked)),
    returns.refuse(support, { ...refOf(asked), refusal: 'No.' }),
  ]);

  const refused = answers.filter((answer) => answer.status === 'rejected');
  expect(refused.map(({ reason }) => reason)).toEqual([refusal('RETURN_CHANGED')]);
});

test('nobody takes a step that is not theirs', async () => {
  const asked = await requested(1, await delivered(1));
  const [packer, analyst, stranger] = [await store.staff('packer'), await store.staff('analyst'), store.guest()];
  const foreign = { ...support, storeId: (await store.addStore()).storeId };

  await expect(returns.approve(stranger, refOf(asked))).rejects.toEqual(refusal('NOT_FOUND'));
  await expect(returns.approve(foreign, refOf(asked))).rejects.toEqual(refusal('NOT_FOUND'));
  await expect(returns.approve(packer, refOf(asked))).rejects.toEqual(refusal('FORBIDDEN'));
  await expect(returns.approve(guest, refOf(asked))).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
  await expect(returns.withdraw(support, refOf(asked))).rejects.toEqual(refusal('FORBIDDEN'));
  await expect(
    returns.receive(analyst, { ...refOf(asked), lines: [{ orderLineId: 'x', received: 1, restocked: false }] }),
  ).rejects.toEqual(refusal('FORBIDDEN'));
  await expect(returns.listForStore(guest, { limit: 10 })).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));

  const withdrawn = await returns.withdraw(guest, refOf(asked));
  expect(withdrawn.status).toBe('closed');
  const { items } = await returns.listForStore(analyst, { statuses: ['closed'], limit: 100 });
  expect(items.find(({ id }) => id === asked.id)).toMatchObject({ order: { customerName: 'Robin E.' } });
});

test('more units than were asked for, or none, are not taken in', async () => {
  const made = await delivered(2);
  const approved = await returns.approve(support, refOf(await requested(1, made)));
  const take = (received: number) =>
    returns.receive(support, {
      ...refOf(approved),
      lines: [{ orderLineId: made.orderLineId, received, restocked: true }],
    });

  await expect(take(2)).rejects.toEqual(refusal('INVALID_INPUT'));
  await expect(take(0)).rejects.toEqual(refusal('INVALID_INPUT'));
  expect(await onHand(made.variantId)).toBe(8);
});
