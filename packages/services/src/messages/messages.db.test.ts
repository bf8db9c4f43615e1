import type { LogEvent } from '@pushcart/realtime';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProviderRefusal } from '../provider/provider-refusal.ts';
import { createFakeMessenger } from '../testing/fake-messenger.ts';
import { placeOrder } from '../testing/make-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { enqueueMessage } from './enqueue.ts';
import { createMessageService } from './index.ts';
import { tellOfOrders } from './tell-of-orders.ts';
import { unsubscribeToken } from './unsubscribe-token.ts';

const messenger = createFakeMessenger();
let store: TestStore;
let pool: pg.Pool;
beforeAll(async () => {
  store = await createTestStore({ messenger });
  pool = new pg.Pool({ connectionString: store.databaseUrl, max: 2 });
});
afterAll(async () => {
  await pool.end();
  await store[Symbol.asyncDispose]();
});

const sendDue = () => createMessageService(store.deps).sendDue();
const latest = () => store.deps.db.message.findFirstOrThrow({ orderBy: { id: 'desc' } });

async function enqueue(changes: { key?: string; recipient?: string } = {}) {
  const { account } = await store.shopper();
  await enqueueMessage(store.deps, store.deps.db, {
    storeId: store.storeId,
    template: 'password-changed',
    locale: 'en',
    facts: { accountId: account.id },
    ...changes,
  });
  return account.id;
}

/** The news of an order as the log tells them. */
function newsOf(orderId: string, type: string, { version = 2, revenue = 0 } = {}): LogEvent {
  const at = store.clock.now();
  const payload = { type, at: at.toISOString(), order: { id: orderId, version }, revenue: { amount: revenue } };
  const topic = `store:${store.storeId}:orders`;
  return { position: version, topic, seq: version, key: orderId, version, type, payload, at };
}

async function tell(events: readonly LogEvent[]): Promise<void> {
  const client = await pool.connect();
  await tellOfOrders(client, events).finally(() => client.release());
}

test('a message is written and sent once, to the address its account has', async () => {
  const accountId = await enqueue();

  expect(await sendDue()).toBe(1);
  expect(await sendDue()).toBe(0);

  expect(messenger.delivered.at(-1)).toMatchObject({
    channel: 'email',
    to: `${accountId}@example.com`,
    subject: 'Your password for Test Store was changed',
  });
  expect(await latest()).toMatchObject({ status: 'sent', recipient: null });
});

test('a message whose sending failed is sent again later and delivered once', async () => {
  await enqueue();
  const before = messenger.delivered.length;

  messenger.isSilent = true;
  expect(await sendDue()).toBe(0);
  messenger.isSilent = false;
  expect(await sendDue()).toBe(0);
  store.clock.advance(10_000);
  expect(await sendDue()).toBe(1);

  expect(messenger.delivered.length).toBe(before + 1);
});

test('a message that is refused is not tried again', async () => {
  await using other = await createTestStore({
    messenger: {
      send: async () => {
        throw new ProviderRefusal(400, 'NO_SUCH_ADDRESS');
      },
    },
  });
  const { account } = await other.shopper();
  await enqueueMessage(other.deps, other.deps.db, {
    storeId: other.storeId,
    template: 'password-changed',
    locale: 'en',
    facts: { accountId: account.id },
  });

  expect(await createMessageService(other.deps).sendDue()).toBe(1);

  expect(await other.deps.db.message.findFirst()).toMatchObject({ status: 'failed', nextTryAt: null });
});

test('the same key is told once', async () => {
  await enqueue({ key: 'once' });
  await enqueue({ key: 'once' });

  expect(await sendDue()).toBe(1);
});

test('where a message goes is sealed while it waits', async () => {
  await enqueue({ recipient: 'canary@example.com' });

  const row = await latest();
  await sendDue();

  expect(row.recipient).toMatch(/^k1:/);
  expect(JSON.stringify(row)).not.toContain('canary');
});

test('a shopper hears of payment, shipment and refund of an order, of each once', async () => {
  const order = await placeOrder(store.deps, store.guest(), {
    variantId: store.variantId,
    locale: 'zh-CN',
    email: 'shopper@example.com',
  });
  const before = messenger.delivered.length;
  const news = [
    newsOf(order.orderId, 'order.placed', { version: 1 }),
    newsOf(order.orderId, 'order.paid', { version: 2, revenue: 1490 }),
    newsOf(order.orderId, 'order.packed', { version: 3 }),
    newsOf(order.orderId, 'order.shipped', { version: 4 }),
    newsOf(order.orderId, 'payment.updated', { version: 5, revenue: -500 }),
  ];

  await tell(news);
  await tell(news);
  await sendDue();

  const told = messenger.delivered.slice(before);
  expect(told.map(({ subject }) => subject).sort()).toEqual(
    [
      `测试商店订单 ${order.number} 已确认`,
      `测试商店订单 ${order.number} 已发货`,
      `测试商店订单 ${order.number} 退款`,
    ].sort(),
  );
  for (const { text, to } of told) {
    expect(to).toBe('shopper@example.com');
    expect(text).toContain(`https://shop.example/orders/${order.orderId}?token=`);
  }
  expect(told.map(({ text }) => text).join()).toContain('€14.90');
});

test('a mail names what was bought, as a page too', async () => {
  const order = await placeOrder(store.deps, store.guest(), { variantId: store.variantId, quantity: 3 });

  await tell([newsOf(order.orderId, 'order.paid')]);
  await sendDue();

  const mail = messenger.delivered.at(-1);
  expect(mail?.text).toMatch(/3 × .+ {3}€/);
  expect(mail?.html).toMatch(/3 × .+<\/td>/);
  expect(mail).toMatchObject({ unsubscribeUrl: null });
});

test('staff see what became of each message and to nobody it went, and send a failed one again', async () => {
  const refusing = { send: () => Promise.reject(new ProviderRefusal(550, '5.1.1')) };
  await using other = await createTestStore({ messenger: refusing });
  const { account } = await other.shopper();
  const message = { storeId: other.storeId, locale: 'en', facts: { accountId: account.id } } as const;
  await enqueueMessage(other.deps, other.deps.db, { ...message, template: 'password-changed' });
  await createMessageService(other.deps).sendDue();
  const support = await other.staff('support');
  const service = createMessageService(other.deps);

  const { items } = await service.list(support, { limit: 10 });

  expect(items).toMatchObject([
    { template: 'password-changed', status: 'failed', outcome: '550 5.1.1', canRetry: true },
  ]);
  expect(JSON.stringify(items)).not.toContain(account.id);
  const [{ id: messageId } = { id: '' }] = items;
  expect(await service.retry(support, { messageId })).toMatchObject({ status: 'queued', attempts: 0 });
  expect(await service.retry(support, { messageId })).toMatchObject({ status: 'queued' });
  await expect(service.list(await other.staff('packer'), { limit: 10 })).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await expect(service.retry(await other.shopper(), { messageId })).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await expect(service.retry(await store.staff('owner'), { messageId })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
});

test('a code that did not get through is not sent later to who has asked for another', async () => {
  const refusing = { send: () => Promise.reject(new ProviderRefusal(400, '21211')) };
  await using other = await createTestStore({ messenger: refusing });
  await other.shopper();
  await enqueueMessage(other.deps, other.deps.db, {
    storeId: other.storeId,
    template: 'reset-password',
    locale: 'en',
    recipient: 'nobody@example.com',
    facts: {},
  });
  await other.deps.db.message.updateMany({ data: { status: 'failed' } });
  const support = await other.staff('support');
  const service = createMessageService(other.deps);
  const { items } = await service.list(support, { limit: 1, status: 'failed' });

  const retry = service.retry(support, { messageId: items[0]?.id ?? '' });

  await expect(retry).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
});

test('the list goes on behind its cursor', async () => {
  const support = await store.staff('support');
  const service = createMessageService(store.deps);
  const all = await service.list(support, { limit: 5 });

  const first = await service.list(support, { limit: 2 });
  const next = await service.list(support, { limit: 3, cursor: first.nextCursor ?? '' });

  expect([...first.items, ...next.items]).toEqual(all.items);
  await expect(service.list(support, { limit: 2, cursor: 'forged' })).rejects.toMatchObject({
    reason: 'CURSOR_INVALID',
  });
});

test('who wants to be asked for a review is asked some days after the parcel, until the link in it is used', async () => {
  const shopper = await store.shopper();
  const service = createMessageService(store.deps);
  const order = await placeOrder(store.deps, shopper, { variantId: store.variantId });
  await store.deps.db.order.update({ where: { id: order.orderId }, data: { status: 'delivered' } });
  await tell([newsOf(order.orderId, 'order.delivered', { version: 5 })]);
  store.clock.advance(5 * 86_400_000);
  const before = messenger.delivered.length;
  await sendDue();
  expect(messenger.delivered.length).toBe(before);

  expect(await service.choose(shopper, { kind: 'review', isOn: true })).toContainEqual({ kind: 'review', isOn: true });
  await tell([newsOf(order.orderId, 'order.delivered', { version: 6 })]);
  expect(await sendDue()).toBe(0);
  store.clock.advance(5 * 86_400_000);
  await sendDue();
  const mail = messenger.delivered.at(-1);
  expect(mail?.unsubscribeUrl).toMatch(/^https:\/\/shop\.example\/unsubscribe\?token=/);
  expect(mail?.html).toContain('#reviews');

  const token = new URL(mail?.unsubscribeUrl ?? '').searchParams.get('token') ?? '';
  expect(await service.unsubscribe({ token })).toBe('review');
  expect(await service.unsubscribe({ token })).toBe('review');
  expect(await service.choices(shopper)).toContainEqual({ kind: 'review', isOn: false });
  expect(await service.choices(shopper)).toContainEqual({ kind: 'stock', isOn: true });
});

test('a link of another account, another kind or another shop ends nothing', async () => {
  const [one, other] = [await store.shopper(), await store.shopper()];
  const service = createMessageService(store.deps);
  await service.choose(one, { kind: 'review', isOn: true });
  const token = unsubscribeToken(store.deps, other.account.id, 'review');
  const forged = [
    token.replace(other.account.id, one.account.id),
    unsubscribeToken(store.deps, one.account.id, 'stock').replace('.stock.', '.review.'),
    unsubscribeToken({ signingKey: 'of another shop' }, one.account.id, 'review'),
    'nothing.of.this',
    '',
  ];

  for (const given of forged) {
    await expect(service.unsubscribe({ token: given })).rejects.toMatchObject({ reason: 'TOKEN_INVALID' });
  }
  expect(await service.choices(one)).toContainEqual({ kind: 'review', isOn: true });
  await expect(service.choices(store.guest())).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
  await expect(service.choose(store.guest(), { kind: 'review', isOn: true })).rejects.toMatchObject({
    reason: 'SIGN_IN_REQUIRED',
  });
});
