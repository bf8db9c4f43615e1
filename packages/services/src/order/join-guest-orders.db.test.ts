import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { createFakeMessenger } from '../testing/fake-messenger.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { newEmail, payAsGuest, registerWithLink } from '../testing/guest-orders.ts';
import { newKey, placeOrder } from '../testing/make-order.ts';
import { payDue } from '../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { readTold } from '../testing/told-events.ts';
import { accessTokenOf } from './access-token.ts';
import { createOrderService } from './index.ts';
import { joinPaidOrders } from './join-guest-orders.ts';
import type { OrderService } from './order-service.ts';

const messenger = createFakeMessenger();
const provider = createFakePaymentProvider();
let store: TestStore;
let orders: OrderService;
beforeAll(async () => {
  store = await createTestStore({ stock: 500, payment: provider, messenger });
  orders = createOrderService(store.deps);
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

const register = (email: string) => registerWithLink(store, messenger, email);
const buy = (email: string, guest = store.guest()) => payAsGuest(store, provider, email, guest);
const ownerOf = async (id: string) =>
  (await store.deps.db.order.findUniqueOrThrow({ where: { id }, select: { accountId: true } })).accountId;
const joinedNews = (accountId: string) =>
  store.deps.db.outbox.findMany({ where: { topic: `shopper:${accountId}:${store.storeId}:orders` } });
const auditOf = (accountId: string) =>
  store.deps.db.auditEntry.findMany({ where: { actorId: accountId, action: 'order.joined' } });

test('who proves an address gets what guests have paid under it, and nothing before', async () => {
  const email = newEmail();
  const [first, second] = [await buy(email), await buy(` ${email.toUpperCase()}`)];
  const { actor, accountId, verify, signIn } = await register(email);
  await signIn();
  await readTold(store, joinPaidOrders);
  expect((await orders.list(actor, { limit: 9 })).items).toEqual([]);

  await verify();

  const { items } = await orders.list(actor, { limit: 9 });
  expect(items.map(({ id }) => id)).toEqual([second.id, first.id]);
  expect(await joinedNews(accountId)).toMatchObject([
    { type: 'orders.joined', payload: { joined: { count: 2, at: store.clock.now().toISOString() } } },
  ]);
  expect((await auditOf(accountId)).map(({ subject }) => subject)).toEqual([first.id, second.id]);
  expect(await store.deps.db.customer.findFirst({ where: { accountId } })).toMatchObject({ orders: 2 });
});

test('orders under another address, of another account, of another store and unpaid ones stay where they are', async () => {
  const email = newEmail();
  const other = await store.shopper();
  const foreign = await placeOrder(store.deps, other, { variantId: store.variantId, email });
  await payDue(store, provider, other, foreign.orderId);
  const strangers = await buy(newEmail());
  const unpaid = await placeOrder(store.deps, store.guest(), { variantId: store.variantId, email });
  const elsewhere = await buy(email);
  const { storeId } = await store.addStore();
  await store.deps.db.order.update({ where: { id: elsewhere.id }, data: { storeId } });
  const { actor, verify } = await register(email);

  await verify();

  expect((await orders.list(actor, { limit: 9 })).items).toEqual([]);
  expect(await ownerOf(foreign.orderId)).toBe(other.account.id);
  for (const id of [strangers.id, unpaid.orderId, elsewhere.id]) expect(await ownerOf(id)).toBeNull();
  await store.deps.db.order.update({ where: { id: elsewhere.id }, data: { storeId: store.storeId } });
});

test('proving it twice at once, with a sign-in and the reader beside, brings each order once', async () => {
  const email = newEmail();
  await buy(email);
  const { accountId, verify, signIn } = await register(email);

  const results = await Promise.allSettled([verify(), verify(), signIn(), readTold(store, joinPaidOrders)]);
  await signIn();
  await readTold(store, joinPaidOrders);

  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  expect(await joinedNews(accountId)).toHaveLength(1);
  expect(await auditOf(accountId)).toHaveLength(1);
});

test('what is paid once the address is proven comes by itself, of a guest who still waited for it too', async () => {
  const email = newEmail();
  const guest = store.guest();
  const { orderId } = await placeOrder(store.deps, guest, { variantId: store.variantId, email });
  const { accountId, verify } = await register(email);
  await verify();
  await payDue(store, provider, guest, orderId);

  await readTold(store, joinPaidOrders);

  expect(await ownerOf(orderId)).toBe(accountId);
  expect(await joinedNews(accountId)).toHaveLength(1);
});

test('a payment that is told while the address is being proven waits for the end of that', async () => {
  const email = newEmail();
  const { accountId } = await register(email);
  let reading: Promise<void> | undefined;

  const order = await store.deps.db.$transaction(
    async (tx) => {
      await tx.account.update({ where: { id: accountId }, data: { emailVerifiedAt: store.clock.now() } });
      const paid = await buy(email);
      reading = readTold(store, joinPaidOrders);
      await expect.poll(() => waiting(), { timeout: 5_000 }).toBeGreaterThan(0);
      return paid;
    },
    { timeout: 10_000 },
  );
  await reading;

  expect(await ownerOf(order.id)).toBe(accountId);
});

/** How many wait for a lock in this database. */
async function waiting(): Promise<number> {
  const [row] = await store.deps.db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return Number(row?.count);
}

test('the steps an order takes at the same moment stand, and its own page says nothing of accounts', async () => {
  const email = newEmail();
  const guest = store.guest();
  const { id: orderId } = await buy(email, guest);
  const { actor, verify } = await register(email);
  const packer = await store.staff('packer');
  const token = accessTokenOf(store.deps, orderId);

  await Promise.all([verify(), orders.pack(packer, { orderId, key: newKey() })]);

  expect(await orders.get(actor, { orderId })).toMatchObject({ status: 'packed', version: 3 });
  for (const [who, ref] of [
    [store.guest(), { orderId, token }],
    [guest, { orderId }],
  ] as const) {
    const { timeline } = await orders.get(who, ref);
    expect(timeline.map(({ type }) => type)).toEqual(['order.placed', 'order.paid', 'order.packed']);
  }
  await expect(orders.get(store.guest(), { orderId })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
});
