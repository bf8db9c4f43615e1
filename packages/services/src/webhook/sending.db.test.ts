import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createInventoryService } from '../inventory/index.ts';
import { createOrderService } from '../order/index.ts';
import { createRetentionService } from '../retention/index.ts';
import { newKey, placeOrder } from '../testing/make-order.ts';
import { makeWebhook, postTold, webhookDraft, writeTold } from '../testing/make-webhook.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../testing/webhook-receiver.ts';
import { createWebhookService } from './index.ts';

const HOUR_MS = 3_600_000;

let store: TestStore;
let receiver: WebhookReceiver;
beforeEach(async () => {
  store = await createTestStore({ stock: 50 });
  receiver = await startWebhookReceiver();
});
afterEach(async () => {
  await receiver[Symbol.asyncDispose]();
  await store[Symbol.asyncDispose]();
});

const order = async () => (await placeOrder(store.deps, store.guest(), { variantId: store.variantId })).orderId;
const cancel = async (orderId: string) =>
  createOrderService(store.deps).cancel(await store.staff('support'), { orderId, key: newKey() });
const idOf = (data: Readonly<Record<string, unknown>>) => (data.order as { id: string }).id;
const stepsOf = (orderId: string) =>
  receiver.received.filter(({ body }) => idOf(body.data) === orderId).map(({ body, code }) => `${body.type} ${code}`);

test('what follows in an order waits for what has failed, and other orders go on', async () => {
  const types = ['order.placed', 'order.cancelled'] as const;
  const { endpoint } = await makeWebhook(store, receiver.url, { types });
  const [bad, good] = [await order(), await order()];
  for (const orderId of [bad, good]) await cancel(orderId);
  receiver.answer = ({ body }) => (idOf(body.data) === bad ? 500 : 200);

  await postTold(store, endpoint.id);

  expect(stepsOf(bad)).toEqual(['order.placed 500']);
  expect(stepsOf(good)).toEqual(['order.placed 200', 'order.cancelled 200']);
  receiver.answer = () => 200;
  store.clock.advance(5_000);
  await postTold(store, endpoint.id);
  expect(stepsOf(bad)).toEqual(['order.placed 500', 'order.placed 200', 'order.cancelled 200']);
  const ids = receiver.received.filter(({ body }) => idOf(body.data) === bad).map(({ id }) => id);
  expect(ids[0]).toBe(ids[1]);
});

test('a delivery is given up after three days, what waited behind it goes on, and it can be sent again', async () => {
  const { endpoint, actor } = await makeWebhook(store, receiver.url, { types: ['order.placed', 'order.cancelled'] });
  const orderId = await order();
  await cancel(orderId);
  receiver.answer = ({ body }) => (body.type === 'order.placed' ? 500 : 200);

  for (let hours = 0; hours < 84; hours += 7) {
    await postTold(store, endpoint.id);
    store.clock.advance(7 * HOUR_MS);
  }

  const webhook = createWebhookService(store.deps);
  const { items } = await webhook.deliveries(actor, { endpointId: endpoint.id, status: 'failed', limit: 10 });
  expect(items).toMatchObject([{ type: 'order.placed', nextTryAt: null, answer: { code: 500 } }]);
  expect(items[0]?.attempts).toBeGreaterThan(9);
  expect(stepsOf(orderId).at(-1)).toBe('order.cancelled 200');
  receiver.answer = () => 200;
  await webhook.retry(actor, { deliveryId: items[0]?.id ?? '' });
  await postTold(store, endpoint.id);
  expect(stepsOf(orderId).at(-1)).toBe('order.placed 200');
});

test('a receiver that is there again has what waited within a minute, however long it was away', async () => {
  const { endpoint } = await makeWebhook(store, receiver.url, { types: ['order.placed', 'order.cancelled'] });
  const early = await order();
  await cancel(early);
  receiver.answer = () => 503;
  for (let hours = 0; hours < 12; hours += 1) {
    store.clock.advance(HOUR_MS);
    await postTold(store, endpoint.id);
  }
  receiver.answer = () => 200;
  await order();

  await postTold(store, endpoint.id);
  const atOnce = receiver.taken().length;
  store.clock.advance(60_000);
  await postTold(store, endpoint.id);

  expect(atOnce).toBe(1);
  expect(stepsOf(early).slice(-2)).toEqual(['order.placed 200', 'order.cancelled 200']);
});

test('what a receiver never takes is not tried every minute for days, however much else it takes', async () => {
  const { endpoint } = await makeWebhook(store, receiver.url, { types: ['order.placed'] });
  const bad = await order();
  receiver.answer = ({ body }) => (idOf(body.data) === bad ? 500 : 200);
  await postTold(store, endpoint.id);
  // It has failed for an hour by then, a minute after each time that something else was taken.
  await store.deps.db.webhookDelivery.updateMany({ where: { status: 'waiting' }, data: { attempts: 58 } });
  const triesOf = () => stepsOf(bad).length - 1;

  const tries: number[] = [];
  for (let minutes = 0; minutes < 4; minutes += 1) {
    store.clock.advance(61_000);
    await order();
    await postTold(store, endpoint.id);
    tries.push(triesOf());
  }

  expect(tries).toEqual([1, 2, 2, 2]);
  store.clock.advance(8 * HOUR_MS);
  await postTold(store, endpoint.id);
  expect(triesOf()).toBe(3);
});

test('after five days of nothing but failures an endpoint is disabled, its owners are written to, and it can be used again', async () => {
  await store.staff('owner');
  const { endpoint, actor } = await makeWebhook(store, receiver.url, { types: ['order.placed'] });
  receiver.answer = () => 500;

  for (let days = 0; days < 6; days += 1) {
    await order();
    await postTold(store, endpoint.id);
    store.clock.advance(24 * HOUR_MS);
  }

  const webhook = createWebhookService(store.deps);
  const [now] = await webhook.list(actor);
  expect(now).toMatchObject({ status: 'disabled', disabledFor: 'failing' });
  const letters = await store.deps.db.message.findMany({ where: { template: 'webhook-disabled' } });
  expect(letters).toHaveLength(1);
  const ref = { endpointId: endpoint.id, version: now?.version ?? 0 };
  const data = { confirmedAt: store.clock.now() };
  await store.deps.db.session.update({ where: { id: actor.account.sessionId }, data });
  const again = await webhook.update(actor, { ref, draft: webhookDraft(receiver.url) });
  expect(again).toMatchObject({ status: 'active', disabledFor: null, failingSince: null });
});

test('an endpoint that answers 410 is disabled at once', async () => {
  const { endpoint, actor } = await makeWebhook(store, receiver.url, { types: ['order.placed'] });
  receiver.answer = () => 410;
  await order();

  await postTold(store, endpoint.id);

  expect(await createWebhookService(store.deps).list(actor)).toMatchObject([
    { status: 'disabled', disabledFor: 'gone' },
  ]);
});

test('a busy receiver is left alone for as long as it asks, up to an hour', async () => {
  const { endpoint } = await makeWebhook(store, receiver.url, { types: ['order.placed'] });
  receiver.answer = () => 429;
  receiver.headers = { 'retry-after': '86400' };
  await order();
  await postTold(store, endpoint.id);
  await order();

  store.clock.advance(HOUR_MS - 1_000);
  await postTold(store, endpoint.id);
  expect(receiver.received).toHaveLength(1);

  receiver.answer = () => 200;
  store.clock.advance(2_000);
  await postTold(store, endpoint.id);
  expect(receiver.taken()).toHaveLength(2);
});

test('what comes while an endpoint is paused is posted once it is active again', async () => {
  const { endpoint, actor } = await makeWebhook(store, receiver.url, { status: 'paused', types: ['order.placed'] });
  await order();
  await postTold(store, endpoint.id);
  expect(receiver.received).toHaveLength(0);

  const ref = { endpointId: endpoint.id, version: endpoint.version };
  await createWebhookService(store.deps).update(actor, {
    ref,
    draft: webhookDraft(receiver.url, { types: ['order.placed'] }),
  });
  await postTold(store, endpoint.id);

  expect(receiver.taken()).toHaveLength(1);
});

test('a slow receiver holds up nobody else, and stopping waits for it', async () => {
  await using slow = await startWebhookReceiver();
  let answerSlowly: (code: number) => void = () => undefined;
  slow.answer = () => new Promise((resolve) => (answerSlowly = resolve));
  for (const url of [slow.url, receiver.url]) await makeWebhook(store, url, { types: ['order.placed'] });
  await order();
  await writeTold(store);
  const webhook = createWebhookService(store.deps);

  await webhook.sendDue();
  await vi.waitFor(() => expect(receiver.taken()).toHaveLength(1));
  await order();
  await writeTold(store);
  await vi.waitFor(async () => {
    await webhook.sendDue();
    expect(receiver.taken()).toHaveLength(2);
  });

  const stopped = webhook.stopSending();
  answerSlowly(200);
  await stopped;
  expect(await store.deps.db.webhookDelivery.count({ where: { status: 'delivered' } })).toBe(3);
});

test('a level tells once that it has become low, and once that there is something again', async () => {
  const { endpoint } = await makeWebhook(store, receiver.url, { types: ['stock.low', 'stock.back'] });
  const manager = await store.staff('manager');
  const level = await store.deps.db.stockLevel.findFirstOrThrow({ where: { variantId: store.variantId } });
  const { variantId, warehouseId } = level;
  const adjust = (delta: number) =>
    createInventoryService(store.deps).adjust(manager, {
      variantId,
      warehouseId,
      delta,
      cause: 'count',
      key: newKey(),
    });
  await store.deps.db.stockLevel.updateMany({ where: { variantId }, data: { lowStockThreshold: 5 } });

  for (const delta of [-10, -36, -1, -3, 2, 20]) await adjust(delta);
  await postTold(store, endpoint.id);

  expect(receiver.received.map(({ body }) => [body.type, body.data.available])).toEqual([
    ['stock.low', 4],
    ['stock.back', 2],
  ]);
});

test('deliveries that have ended are deleted after a while, those that wait stay', async () => {
  const { endpoint } = await makeWebhook(store, receiver.url, { types: ['order.placed'] });
  await order();
  await postTold(store, endpoint.id);
  receiver.answer = () => 500;
  await order();
  await postTold(store, endpoint.id);
  await store.deps.db.webhookDelivery.updateMany({ data: { createdAt: store.clock.now() } });
  store.clock.advance(31 * 24 * HOUR_MS);

  expect(await createRetentionService(store.deps).deleteDeliveries(30)).toBe(1);

  expect(await store.deps.db.webhookDelivery.findMany({ select: { status: true } })).toEqual([{ status: 'waiting' }]);
});
