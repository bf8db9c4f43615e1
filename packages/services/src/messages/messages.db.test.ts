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
