import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCartService } from '../cart/index.ts';
import { createFlashSaleService } from '../flash-sale/index.ts';
import type { IdentityService } from '../identity/identity-service.ts';
import { createIdentityService } from '../identity/index.ts';
import { createMessageService } from '../messages/index.ts';
import { createFakeMessenger } from '../testing/fake-messenger.ts';
import { flashJoin, openFlashSale } from '../testing/make-flash-sale.ts';
import { placeOrder, TEST_ADDRESS } from '../testing/make-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { AccountService } from './account-service.ts';
import { ACCOUNT_TABLES } from './account-tables.ts';
import { createAccountService } from './index.ts';

const messenger = createFakeMessenger();
let store: TestStore;
let identity: IdentityService;
let account: AccountService;
beforeAll(async () => {
  store = await createTestStore({ stock: 100, messenger });
  identity = createIdentityService(store.deps);
  account = createAccountService(store.deps);
});
afterAll(() => store[Symbol.asyncDispose]());

const PASSWORD = 'plain horse battery';
const CANARY_ADDRESS = { ...TEST_ADDRESS, name: 'Canaria Birdsong', phone: '+49 40 7654321', line1: 'Canary Row 7' };
const CANARIES = ['canaria', 'birdsong', '7654321', 'canary row'];

let accounts = 0;
/** Somebody with an order that arrived, an address book and a cart. */
async function customer() {
  accounts += 1;
  const email = `canaria${accounts}@example.com`;
  const input = { email, password: PASSWORD, name: 'Canaria Birdsong', locale: 'en' } as const;
  const { token } = await identity.register(store.guest(), input, 'Canary Browser');
  const actor = await identity.resolveActor({ storeSlug: store.slug, sessionToken: token, guestId: null });
  await identity.saveAddress(actor, { ...CANARY_ADDRESS, isDefault: true });
  const order = await placeOrder(store.deps, actor, { variantId: store.variantId, address: CANARY_ADDRESS, email });
  await createCartService(store.deps).addLine(actor, { variantId: store.variantId, quantity: 1, key: `cart-${email}` });
  return { email, token, actor, orderId: order.orderId };
}

const arrive = (id: string) => store.deps.db.order.update({ where: { id }, data: { status: 'delivered' } });

test('every table with rows of an account says what becomes of them', async () => {
  const rows = await store.deps.db.$queryRaw<{ table_name: string }[]>`
    SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'account_id'`;

  expect(rows.map(({ table_name }) => table_name).sort()).toEqual(Object.keys(ACCOUNT_TABLES).sort());
});

test('an export holds what the shop knows, opened, and no secrets', async () => {
  const { actor, email, orderId } = await customer();

  const exported = await account.exportData(actor);

  const text = JSON.stringify(exported).toLowerCase();
  for (const known of [...CANARIES, email, orderId, 'canary browser']) expect(text).toContain(known);
  expect(Object.keys(exported.tables)).toEqual(
    expect.arrayContaining(['accounts', 'addresses', 'orders', 'carts', 'sessions']),
  );
  expect(text).not.toMatch(/argon2|"k1:|hash|secret/);
});

test('erasure leaves the figures of an order and nothing of the person', async () => {
  const { actor, email, token, orderId } = await customer();
  await arrive(orderId);
  const before = await store.deps.db.order.findUniqueOrThrow({ where: { id: orderId }, include: { lines: true } });

  await account.erase(actor);

  const after = await store.deps.db.order.findUniqueOrThrow({ where: { id: orderId }, include: { lines: true } });
  expect({ ...after, email: '', emailIndex: '', address: '', city: '' }).toEqual({
    ...before,
    email: '',
    emailIndex: '',
    address: '',
    city: '',
  });
  const open = (column: 'email' | 'address') =>
    store.deps.personalData.open({ table: 'orders', column, id: orderId }, after[column]);
  expect(open('email')).toBe('');
  for (const canary of CANARIES) expect(open('address').toLowerCase()).not.toContain(canary);
  const resolved = await identity.resolveActor({ storeSlug: store.slug, sessionToken: token, guestId: null });
  expect(resolved.account).toBeNull();
  await expect(identity.signIn(store.guest(), { email, password: PASSWORD }, '')).rejects.toMatchObject({
    reason: 'WRONG_CREDENTIALS',
  });
});

test('after erasure no sealed value of the account opens to a canary, and the address is free again', async () => {
  const { actor, email, orderId } = await customer();
  await arrive(orderId);
  const accountId = actor.account?.id ?? '';

  await account.erase(actor);

  const row = await store.deps.db.account.findUniqueOrThrow({ where: { id: accountId } });
  expect(row).toMatchObject({ email: null, phone: null, username: null, passwordHash: null });
  expect(store.deps.personalData.open({ table: 'accounts', column: 'name', id: accountId }, row.name)).toBe('');
  for (const table of ['address', 'session', 'knownDevice', 'staffMember', 'accountToken'] as const) {
    const counted = await (store.deps.db[table] as typeof store.deps.db.address).count({ where: { accountId } });
    expect(counted).toBe(0);
  }
  expect(await store.deps.db.idempotencyKey.count({ where: { scope: `account:${accountId}` } })).toBe(0);
  const entry = await store.deps.db.auditEntry.findFirstOrThrow({ where: { subject: accountId } });
  expect(entry).toMatchObject({ action: 'account.erased', actorId: accountId });
  const again = await identity.register(store.guest(), { email, password: PASSWORD, name: 'New', locale: 'en' }, '');
  expect(again.session.account?.id).not.toBe(accountId);
});

test('nobody is written to after erasure', async () => {
  const { actor, email, orderId } = await customer();
  await arrive(orderId);
  await identity.requestPasswordReset(actor, { email, locale: 'en' });

  await account.erase(actor);
  await createMessageService(store.deps).sendDue();

  expect(messenger.delivered.filter(({ to }) => to === email)).toEqual([]);
});

test('an account with an order under way, and the last owner of a store, stay', async () => {
  const { actor } = await customer();
  await expect(account.erase(actor)).rejects.toMatchObject({ reason: 'ACCOUNT_IN_USE' });

  const owner = await store.staff('owner');
  await store.deps.db.session.update({
    where: { id: owner.account.sessionId },
    data: { confirmedAt: store.clock.now() },
  });
  await expect(account.erase(owner)).rejects.toMatchObject({ reason: 'LAST_OWNER' });
});

test('who waits in the queue of a flash sale leaves it by erasure', async () => {
  const sales = createFlashSaleService(store.deps);
  const sale = await openFlashSale(store, sales, await store.staff('owner'));
  const { actor, orderId } = await customer();
  await arrive(orderId);
  const { id } = await sales.join(actor, flashJoin(sale));

  await account.erase(actor);

  const left = await store.deps.db.flashEntry.findUniqueOrThrow({ where: { id } });
  expect(left).toMatchObject({ status: 'left', draft: null, settledAt: store.clock.now() });
  store.clock.advance(10 * 60_000);
  await sales.admitDue();
  expect(await store.deps.db.flashEntry.findUniqueOrThrow({ where: { id } })).toEqual(left);
});
