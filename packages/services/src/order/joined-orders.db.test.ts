import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccountService } from '../account/index.ts';
import { createCartService } from '../cart/index.ts';
import { createCheckoutService } from '../checkout/index.ts';
import { createIdentityService } from '../identity/index.ts';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { createLoginService } from '../login/index.ts';
import { createMessageService } from '../messages/index.ts';
import { createFakeLoginProvider } from '../testing/fake-login-provider.ts';
import { createFakeMessenger } from '../testing/fake-messenger.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { newEmail, payAsGuest, registerWithLink } from '../testing/guest-orders.ts';
import { fillCart, newKey, orderInput, placeOrder } from '../testing/make-order.ts';
import { payDue } from '../testing/make-paid-order.ts';
import { addPromotion } from '../testing/make-promotion.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createOrderService } from './index.ts';
import type { OrderService } from './order-service.ts';

const messenger = createFakeMessenger();
const provider = createFakePaymentProvider();
const login = createFakeLoginProvider();
let store: TestStore;
let orders: OrderService;
beforeAll(async () => {
  store = await createTestStore({ stock: 500, payment: provider, messenger, loginProviders: [login] });
  orders = createOrderService(store.deps);
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

const register = (email: string) => registerWithLink(store, messenger, email);
const buy = (email: string, guest = store.guest()) => payAsGuest(store, provider, email, guest);
const rowOf = (id: string) => store.deps.db.order.findUniqueOrThrow({ where: { id } });

test('a new password by mail proves the address, too', async () => {
  const email = newEmail();
  const { id } = await buy(email);
  const { accountId } = await register(email);
  const identity = createIdentityService(store.deps);
  await identity.requestPasswordReset(store.guest(), { email, locale: 'en' });
  await createMessageService(store.deps).sendDue();
  const token = messenger.delivered.at(-1)?.text.match(/#token=([\w-]+)/)?.[1] ?? '';

  await identity.resetPassword(store.guest(), { token, password: 'another long sentence' });

  expect(await rowOf(id)).toMatchObject({ accountId, joinedAt: store.clock.now() });
});

test('an address that a login provider vouches for brings its orders along', async () => {
  const email = newEmail();
  const { id } = await buy(email);
  login.person = { subject: `https://harbour.example ${email}`, email, name: 'Ada Example', seenAt: null };
  const logins = createLoginService(store.deps);
  const wish = { provider: login.id, intent: 'enter', returnPath: '/', locale: 'en' } as const;
  const { url, browser } = await logins.start(store.guest(), wish, null);
  const search = `code=c&state=${new URL(url).searchParams.get('state')}`;
  const door = { browser, userAgent: '', tried: <T>(_: string, attempt: () => Promise<T>) => attempt() };

  const finished = await logins.finish(store.guest(), { provider: login.id, search }, door);

  const accountId = finished.kind === 'entered' ? finished.opened.session.account?.id : undefined;
  expect(await rowOf(id)).toMatchObject({ accountId });
});

test('whoever watches is told how many came; after some days it is no news any more', async () => {
  const email = newEmail();
  await buy(email);
  await buy(email);
  const { actor, accountId, verify } = await register(email);
  const watched = await orders.watchJoined(actor);
  expect(await watched.snapshot()).toBeNull();

  await verify();

  expect(watched.topics).toEqual([`shopper:${accountId}:${store.storeId}:orders`]);
  expect(await watched.snapshot()).toEqual({ count: 2, at: store.clock.now() });
  expect(await watched.mayWatch()).toBe(true);
  await store.deps.db.order.updateMany({ where: { accountId }, data: { joinedAt: new Date(0) } });
  expect(await watched.snapshot()).toBeNull();
  await expect(orders.watchJoined(store.guest())).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
});

test('strangers who type the address leave its owner every order that may wait for its payment', async () => {
  const email = newEmail();
  for (let n = 0; n < 3; n++) await placeOrder(store.deps, store.guest(), { variantId: store.variantId, email });
  const { actor, verify } = await register(email);

  await verify();

  await expect(placeOrder(store.deps, actor, { variantId: store.variantId, email })).resolves.toBeDefined();
});

test('what one person may use or order once counts what came, also under another address', async () => {
  const email = newEmail();
  const promotionId = await addPromotion(store.deps, store, { perPersonLimit: 1 });
  const guest = store.guest();
  await fillCart(store.deps, guest, [[store.variantId, 1]]);
  const { orderId } = await createCheckoutService(store.deps).place(guest, orderInput(500, { email }));
  await payDue(store, provider, guest, orderId);
  const { actor, accountId, verify } = await register(email);
  await verify();

  await fillCart(store.deps, actor, [[store.variantId, 1]]);
  expect((await createCartService(store.deps).get(actor)).offers.discounts).toEqual([]);
  await expect(
    createCheckoutService(store.deps).place(actor, orderInput(500, { email: newEmail() })),
  ).rejects.toMatchObject({ reason: 'PRICE_CHANGED' });

  expect(await store.deps.db.promotionUse.findMany({ where: { promotionId } })).toMatchObject([{ accountId }]);
  await store.deps.db.promotion.update({ where: { id: promotionId }, data: { status: 'paused' } });
});

test('an account that used an offer under another address keeps that of its guest as well', async () => {
  const email = newEmail();
  const promotionId = await addPromotion(store.deps, store, { perPersonLimit: 1 });
  const { actor, verify } = await register(email);
  for (const [who, address] of [
    [actor, newEmail()],
    [store.guest(), email],
  ] as const) {
    await fillCart(store.deps, who, [[store.variantId, 1]]);
    const { orderId } = await createCheckoutService(store.deps).place(who, orderInput(500, { email: address }));
    await payDue(store, provider, who, orderId);
  }

  await verify();

  expect((await orders.list(actor, { limit: 9 })).items).toHaveLength(2);
  expect(await checkInvariants(store.deps.db)).toEqual([]);
  await store.deps.db.promotion.update({ where: { id: promotionId }, data: { status: 'paused' } });
});

test('an export shows what came, and erasure reaches it', async () => {
  const email = newEmail();
  const guest = store.guest();
  const { id: orderId } = await buy(email, guest);
  const { actor, accountId, verify } = await register(email);
  await verify();
  const account = createAccountService(store.deps);

  expect(JSON.stringify((await account.exportData(actor)).tables.orders)).toContain(orderId);
  await orders.cancel(actor, { orderId, key: newKey() });
  await account.erase(actor);

  const row = await rowOf(orderId);
  expect(row).toMatchObject({ accountId, guestHash: null, city: '', emailIndex: `erased:${orderId}` });
  expect(store.deps.personalData.open({ table: 'orders', column: 'email', id: orderId }, row.email)).toBe('');
  await expect(orders.get(guest, { orderId })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
});
