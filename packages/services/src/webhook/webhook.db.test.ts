import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createOrderService } from '../order/index.ts';
import { newKey, placeOrder, TEST_ADDRESS } from '../testing/make-order.ts';
import { confirmedStaff, makeWebhook, postTold, webhookDraft } from '../testing/make-webhook.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { type ReceivedWebhook, startWebhookReceiver, type WebhookReceiver } from '../testing/webhook-receiver.ts';
import { createWebhookService } from './index.ts';
import type { WebhookService } from './webhook-service.ts';

let store: TestStore;
let receiver: WebhookReceiver;
let webhook: WebhookService;
beforeEach(async () => {
  store = await createTestStore({ stock: 50 });
  receiver = await startWebhookReceiver();
  webhook = createWebhookService(store.deps);
});
afterEach(async () => {
  await receiver[Symbol.asyncDispose]();
  await store[Symbol.asyncDispose]();
});

const order = async (email = 'ada.canary@example.com') => {
  const { variantId } = store;
  return placeOrder(store.deps, store.guest(), { variantId, email, address: { ...TEST_ADDRESS, name: 'Ada Canary' } });
};
const cancel = async (orderId: string) =>
  createOrderService(store.deps).cancel(await store.staff('support'), { orderId, key: newKey() });

function signedBy({ headers, id, text }: ReceivedWebhook, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const signed = createHmac('sha256', key).update(`${id}.${headers['webhook-timestamp']}.${text}`).digest('base64');
  return String(headers['webhook-signature']).split(' ').includes(`v1,${signed}`);
}

test('an order that is placed and cancelled is posted in that order, signed, and says nothing of a person', async () => {
  const { endpoint, secret } = await makeWebhook(store, receiver.url, { types: ['order.placed', 'order.cancelled'] });
  const { orderId, number } = await order();
  await cancel(orderId);

  await postTold(store, endpoint.id);

  expect(receiver.received.map(({ body }) => body.type)).toEqual(['order.placed', 'order.cancelled']);
  const [first] = receiver.received;
  expect(first?.body.data).toMatchObject({ order: { id: orderId, number, status: 'placed', version: 1 }, moved: null });
  expect(first?.id).toMatch(/^evt_[0-9a-f]{8}_\d+_order_placed$/);
  expect(receiver.received.every((one) => signedBy(one, secret))).toBe(true);
  expect(receiver.received.map(({ text }) => text).join()).not.toMatch(/canary|hamburg|hafen/i);
});

test('events are written down once for an endpoint that wants them, and not for others or those before it', async () => {
  await order();
  await store.deps.db.logState.updateMany({ data: { position: 1_000 } });
  const { endpoint } = await makeWebhook(store, receiver.url, { types: ['order.placed'] });

  await postTold(store, endpoint.id);

  expect(receiver.received).toHaveLength(0);
  await store.deps.db.webhookEndpoint.updateMany({ data: { position: 0 } });
  await postTold(store, endpoint.id);
  await postTold(store, endpoint.id);
  expect(receiver.received).toHaveLength(1);
});

test('while the secret changes both sign, a day later the new one alone; both lie sealed', async () => {
  const { endpoint, secret, actor } = await makeWebhook(store, receiver.url, { types: ['order.placed'] });
  const ref = { endpointId: endpoint.id, version: endpoint.version };
  const key = newKey();
  const rotated = await webhook.rotateSecret(actor, { ref, key });
  expect(await webhook.rotateSecret(actor, { ref, key })).toEqual(rotated);
  await order();
  await postTold(store, endpoint.id);

  store.clock.advance(86_400_001);
  await order();
  await postTold(store, endpoint.id);

  const signers = receiver.received.map((one) => [signedBy(one, secret), signedBy(one, rotated.secret)]);
  expect(signers).toEqual([
    [true, true],
    [false, true],
  ]);
  const row = await store.deps.db.webhookEndpoint.findFirstOrThrow();
  expect([row.secret, row.previousSecret]).toEqual([expect.stringMatching(/^k1:/), expect.stringMatching(/^k1:/)]);
});

test('a test is posted once for a key, whatever the state of the endpoint', async () => {
  const { endpoint, actor, secret } = await makeWebhook(store, receiver.url, { status: 'paused' });
  receiver.answer = () => 500;
  const input = { endpointId: endpoint.id, key: newKey() };

  const first = await webhook.test(actor, input);

  expect(first).toMatchObject({
    type: 'webhook.test',
    status: 'failed',
    answer: { code: 500, excerpt: 'answered 500' },
  });
  expect(await webhook.test(actor, input)).toEqual(first);
  receiver.answer = () => 200;
  expect(await webhook.test(actor, { ...input, key: newKey() })).toMatchObject({ status: 'delivered' });
  expect(receiver.received).toHaveLength(2);
  expect(receiver.received.every((one) => signedBy(one, secret))).toBe(true);
});

test('a change of another version is refused, and a removed endpoint takes its deliveries along', async () => {
  const { endpoint, actor } = await makeWebhook(store, receiver.url);
  const ref = { endpointId: endpoint.id, version: endpoint.version };
  await webhook.update(actor, { ref, draft: webhookDraft(receiver.url, { status: 'paused', types: ['order.paid'] }) });

  const again = webhook.update(actor, { ref, draft: webhookDraft(receiver.url) });
  await expect(again).rejects.toMatchObject({ reason: 'WEBHOOK_CHANGED' });
  await webhook.remove(actor, { endpointId: endpoint.id });

  expect(await webhook.list(actor)).toEqual([]);
  await expect(webhook.remove(actor, { endpointId: endpoint.id })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  const actions = await store.deps.db.auditEntry.findMany({ orderBy: { id: 'asc' }, select: { action: true } });
  expect(actions.map(({ action }) => action)).toEqual(['webhook.created', 'webhook.updated', 'webhook.removed']);
});

test('an address that is not of the public internet is refused', async () => {
  const actor = await confirmedStaff(store);
  const inner = ['http://erp.example/', 'https://10.0.0.1/', 'https://[fd00::1]/', 'https://169.254.169.254/latest'];

  for (const url of inner) {
    const made = webhook.create(actor, { draft: webhookDraft(url), key: newKey() });
    await expect(made).rejects.toMatchObject({ reason: 'INVALID_INPUT', details: { field: 'url' } });
  }
});

test('who may not, was not seen of late, or is of another store, is refused', async () => {
  const { endpoint } = await makeWebhook(store, receiver.url);
  const draft = webhookDraft(receiver.url);
  const ref = { endpointId: endpoint.id, version: endpoint.version };
  const [packer, unseen] = [await store.staff('packer'), await store.staff('owner')];
  const foreign = { ...(await confirmedStaff(store)), storeId: (await store.addStore()).storeId };
  const { endpointId } = ref;

  await expect(webhook.list(packer)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await expect(webhook.test(packer, { endpointId, key: newKey() })).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await expect(webhook.watch(packer)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  const unconfirmed = { reason: 'CONFIRMATION_REQUIRED' };
  await expect(webhook.create(unseen, { draft, key: newKey() })).rejects.toMatchObject(unconfirmed);
  await expect(webhook.update(unseen, { ref, draft })).rejects.toMatchObject(unconfirmed);
  await expect(webhook.rotateSecret(unseen, { ref, key: newKey() })).rejects.toMatchObject(unconfirmed);
  const unknown = { reason: 'NOT_FOUND' };
  await expect(webhook.update(foreign, { ref, draft })).rejects.toMatchObject(unknown);
  await expect(webhook.rotateSecret(foreign, { ref, key: newKey() })).rejects.toMatchObject(unknown);
  await expect(webhook.deliveries(foreign, { endpointId, limit: 10 })).rejects.toMatchObject(unknown);
  await expect(webhook.replay(foreign, { endpointId, from: { position: 0 }, key: newKey() })).rejects.toMatchObject(
    unknown,
  );
});
