import type { Actor, EventLogPage, StoreEvent } from '@pushcart/domain';
import { append, createLocalBus, sqlTag, startRelay } from '@pushcart/realtime';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { placeOrder } from '../testing/make-order.ts';
import { placeAndPay } from '../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createEventLogService } from './index.ts';

const provider = createFakePaymentProvider();
let store: TestStore;
let analyst: Actor;
beforeEach(async () => {
  store = await createTestStore({ stock: 50, payment: provider });
  analyst = await store.staff('analyst');
});
afterEach(() => store[Symbol.asyncDispose]());

const order = () => placeOrder(store.deps, store.guest(), { variantId: store.variantId });
const read = (after: number, more: { to?: number; limit?: number } = {}, actor = analyst) =>
  createEventLogService(store.deps).read(actor, { after, limit: 1_000, ...more });
const head = async () => Number((await store.deps.db.logState.findFirstOrThrow()).position);

/** Has all that is committed numbered. */
async function number(): Promise<void> {
  const relay = startRelay({ databaseUrl: store.databaseUrl, bus: createLocalBus(), stateTopics: [], pollMs: 20 });
  await vi.waitFor(async () => expect(await store.deps.db.outbox.count()).toBe(0), { timeout: 10_000, interval: 20 });
  await relay.close();
}

async function readAll(limit: number): Promise<readonly EventLogPage[]> {
  const pages = [await read(0, { limit })];
  for (let page = pages[0]; page !== undefined && page.through < page.head; pages.push(page)) {
    page = await read(page.through, { limit });
  }
  return pages;
}

test('the log is read in order by pages of any size, each event once and in the words of webhooks', async () => {
  const paid = await placeAndPay(store, provider, store.guest());
  await order();
  await number();

  const whole = await read(0);
  const small = await readAll(2);

  expect(small.flatMap(({ events }) => events)).toEqual(whole.events);
  expect(small.length).toBe(Math.ceil((await head()) / 2));
  expect(whole).toMatchObject({ head: await head(), through: await head(), forgotten: 0 });
  const steps = whole.events.filter(({ type }) => type.startsWith('order.'));
  expect(steps.map(({ type }) => type)).toEqual(['order.placed', 'order.paid', 'order.placed']);
  expect(steps[1]).toMatchObject({
    id: `evt_${whole.epoch}_${steps[1]?.position}_order_paid`,
    topic: `store:${store.storeId}:orders`,
    seq: 2,
    version: 1,
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT.+Z$/),
    data: { order: { id: paid.id, number: paid.number, total: paid.total }, moved: paid.total },
  });
  expect(whole.events.some(({ type }) => type === 'stock.changed')).toBe(true);
  expect(JSON.stringify(whole)).not.toContain('Robin');
});

test('what commits late is behind all that was read', async () => {
  await using writer = await openTransaction();
  await append(sqlTag(writer.client), [reviewGone(store.storeId)]);
  await order();
  await number();
  const before = await read(0);

  await writer.client.query('COMMIT');
  await number();
  const after = await read(before.through);

  expect(typesOf(before.events)).not.toContain('review.changed');
  expect(typesOf(after.events)).toEqual(['review.changed']);
  expect(after.events[0]?.position).toBeGreaterThan(before.head);
});

test('a stretch ends where it is asked to, and says what the log has let go of', async () => {
  await order();
  await order();
  await number();
  const last = await head();
  await store.deps.db.event.deleteMany({ where: { position: { in: [1, 2, last] } } });

  const [begin, rest] = [await read(0, { to: 3 }), await read(3)];

  expect(begin).toMatchObject({ through: 3, forgotten: 2, head: last });
  expect(rest).toMatchObject({ through: last, forgotten: 1 });
  expect([...begin.events, ...rest.events].every(({ position }) => position > 2 && position < last)).toBe(true);
  expect(await read(last)).toMatchObject({ events: [], through: last, forgotten: 0 });
  await expect(read(last + 1)).rejects.toMatchObject({ reason: 'INVALID_INPUT', details: { head: last } });
});

test('another store’s events are passed over, also those that only name an order', async () => {
  const mine = await order();
  const other = await store.addStore();
  const scanned = { type: 'order.updated', shipment: {}, scan: { place: {} } };
  const events = [
    reviewGone(other.storeId),
    { topic: `order:${mine.orderId}`, key: 'p', version: 1, type: 'order.updated', payload: scanned },
  ];
  await using writer = await openTransaction();
  await append(sqlTag(writer.client), events);
  await writer.client.query('COMMIT');
  await number();
  const stranger = { ...(await store.staff('owner')), storeId: other.storeId };

  expect(typesOf((await read(0)).events)).toContain('parcel.scanned');
  expect(typesOf((await read(0, {}, stranger)).events)).toEqual(['review.changed']);
});

test('who may not see figures, orders and stock reads nothing', async () => {
  const key = (...scopes: ('metrics.read' | 'orders.read' | 'stock.read')[]) =>
    ({
      ...analyst,
      account: analyst.account && {
        ...analyst.account,
        key: { id: analyst.account.sessionId, scopes, callsPerMinute: 60, expiresAt: null },
      },
    }) as Actor;

  for (const actor of [await store.staff('packer'), await store.staff('support'), key('metrics.read', 'orders.read')]) {
    await expect(read(0, {}, actor)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  }
  await expect(read(0, {}, store.guest())).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
  expect(await read(0, {}, key('metrics.read', 'orders.read', 'stock.read'))).toMatchObject({ head: 0 });
  await expect(read(0, { limit: 10_001 })).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
});

const typesOf = (events: readonly StoreEvent[]) => events.map(({ type }) => type);

const reviewGone = (storeId: string) => ({
  topic: `store:${storeId}:reviews`,
  key: 'r',
  version: 1,
  type: 'review.changed',
  payload: { type: 'review.changed', reviewId: 'r', review: null },
});

async function openTransaction() {
  const client = new Client({ connectionString: store.databaseUrl });
  await client.connect();
  await client.query('BEGIN');
  return { client, [Symbol.asyncDispose]: () => client.end() };
}
