import { money, type SignedInActor } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccountService } from '../account/index.ts';
import { createCheckoutService } from '../checkout/index.ts';
import { createPersonalData } from '../db/personal-data.ts';
import { systemRandom } from '../deps.ts';
import { createMessageService } from '../messages/index.ts';
import { createOrderService } from '../order/index.ts';
import { editAsPreviewed } from '../testing/edit-as-previewed.ts';
import { createFakeMessenger } from '../testing/fake-messenger.ts';
import { orderInput, placeOrder, TEST_ADDRESS } from '../testing/make-order.ts';
import { createTestStore, TEST_SECRETS, type TestStore } from '../testing/test-store.ts';
import type { CustomerService } from './customer-service.ts';
import { createCustomerService } from './index.ts';

const messenger = createFakeMessenger();
let store: TestStore;
let customers: CustomerService;
let owner: SignedInActor;
beforeAll(async () => {
  store = await createTestStore({ stock: 100, messenger });
  customers = createCustomerService(store.deps);
  owner = await store.staff('owner');
});
afterAll(() => store[Symbol.asyncDispose]());

/** Somebody of this name with an order, known to the desk. */
async function buyer(name: string, recipient = name) {
  const actor = await store.shopper();
  const account = createAccountService(store.deps);
  await account.update(actor, { name });
  const address = { ...TEST_ADDRESS, name: recipient };
  const order = await placeOrder(store.deps, actor, { variantId: store.variantId, address });
  await refresh();
  return { actor, accountId: actor.account.id, email: `${actor.account.id}@example.com`, order };
}

async function refresh(): Promise<void> {
  await store.deps.db.$executeRaw`SELECT refresh_customers(${store.storeId}::uuid)`;
  while ((await customers.indexDue()) > 0);
}

const found = async (search: string) =>
  (await customers.list(owner, { search, limit: 20 })).items.map(({ accountId }) => accountId);

test('a customer is found by parts of the name, whole addresses, numbers and orders, and the name lies nowhere in the clear', async () => {
  const { accountId, email, actor, order } = await buyer('Wanda Quillfeather', 'Uncle Bertram');
  const chinese = await buyer('欧阳小明');
  await createAccountService(store.deps).setUsername(actor, { username: 'wandaq' });

  const searches = ['wanda', 'quill WAN', 'Bertram', email, 'wandaq', String(order.number), `#${order.number}`];
  for (const search of searches) expect(await found(search)).toEqual([accountId]);
  for (const search of ['欧阳', '小明', '明']) expect(await found(search)).toEqual([chinese.accountId]);
  for (const search of ['uill', 'wanda bertha', 'nobody@example.com', '999999', "' OR 1=1--", '%']) {
    expect(await found(search)).toEqual([]);
  }
  const tokens = await store.deps.db.customerToken.findMany({ where: { accountId } });
  expect(JSON.stringify(tokens).toLowerCase()).not.toMatch(/wanda|quill|bertram/);
});

test('who changes the name is found by the new one, and all are filed again under another key', async () => {
  const { accountId, actor } = await buyer('Ottoline Before');
  await createAccountService(store.deps).update(actor, { name: 'Ottoline After' });
  await refresh();
  expect(await found('ottoline after')).toEqual([accountId]);

  const blindIndexKey = 'another key that hashes parts of names';
  const personalData = createPersonalData({ ...TEST_SECRETS, blindIndexKey }, systemRandom);
  const rotated = createCustomerService({ ...store.deps, personalData });
  while ((await rotated.indexDue()) > 0);

  const page = await rotated.list(owner, { search: 'ottoline', limit: 5 });
  expect(page.items.map((row) => row.accountId)).toEqual([accountId]);
  await refresh();
});

test('the list masks addresses, goes page by page, and is for those who may see customers', async () => {
  await buyer('Page One');
  await buyer('Page Two');

  const first = await customers.list(owner, { limit: 1 });
  const second = await customers.list(owner, { limit: 1, cursor: first.nextCursor ?? '' });

  expect(first.items[0]).toMatchObject({
    name: 'Page Two',
    email: expect.stringMatching(/^.•••@e•••\.com$/),
    orders: 1,
  });
  expect(second.items[0]).toMatchObject({ name: 'Page One' });
  for (const role of ['packer', 'analyst'] as const) {
    await expect(customers.list(await store.staff(role), { limit: 1 })).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  }
  await expect(customers.list(store.guest(), { limit: 1 })).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
  await expect(customers.list(owner, { limit: 1, cursor: 'forged' })).rejects.toMatchObject({
    reason: 'CURSOR_INVALID',
  });
});

test('a page shows everything in the clear, and that it was looked at is noted', async () => {
  const { accountId, email, order } = await buyer('Clear View');
  const support = await store.staff('support');

  const view = await customers.get(support, { accountId });

  expect(view).toMatchObject({ name: 'Clear View', email, orders: 1, sessions: 1, block: null, reviews: [] });
  expect(view.recentOrders).toEqual([expect.objectContaining({ number: order.number, customerName: 'Clear View' })]);
  const entry = await store.deps.db.auditEntry.findFirstOrThrow({ where: { subject: accountId } });
  expect(entry).toMatchObject({ action: 'customer.viewed', actorId: support.account.id });
  const elsewhere = { ...owner, storeId: (await store.addStore()).storeId };
  await expect(customers.get(elsewhere, { accountId })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  await expect(customers.get(owner, { accountId: 'nobody' })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
});

test('who is blocked orders nothing, not as a guest with the same address either, until it is lifted', async () => {
  const { accountId, actor, email } = await buyer('Barred Person');
  const support = await store.staff('support');
  await expect(customers.block(support, { accountId, reason: 'no' })).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await expect(customers.block(owner, { accountId, reason: ' ' })).rejects.toMatchObject({ reason: 'INVALID_INPUT' });

  const blocked = await customers.block(owner, { accountId, reason: 'Sends empty boxes back' });

  expect(blocked.block).toEqual({ at: store.clock.now(), reason: 'Sends empty boxes back', by: 'Robin Example' });
  const place = (who: Parameters<typeof placeOrder>[1]) =>
    placeOrder(store.deps, who, { variantId: store.variantId, email });
  await expect(place(actor)).rejects.toMatchObject({ reason: 'ORDERING_BLOCKED' });
  await expect(place(store.guest())).rejects.toMatchObject({ reason: 'ORDERING_BLOCKED' });
  expect((await customers.list(owner, { isBlocked: true, limit: 5 })).items).toMatchObject([{ accountId }]);
  const row = await store.deps.db.customer.findFirstOrThrow({ where: { accountId } });
  expect(row.blockReason).toMatch(/^k1:/);

  expect((await customers.unblock(owner, { accountId })).block).toBeNull();
  await expect(createCheckoutService(store.deps).place(actor, orderInput(1000, { email }))).resolves.toBeDefined();
});

test('who is blocked changes no order that waits for its payment either', async () => {
  const { accountId, actor, order: placed } = await buyer('Second Thoughts');
  const order = await createOrderService(store.deps).get(actor, { orderId: placed.orderId });
  await customers.block(owner, { accountId, reason: 'Sends empty boxes back' });

  const edit = { lines: [{ variantId: store.variantId, quantity: 2 }] };

  await expect(editAsPreviewed(store.deps, actor, order, edit)).rejects.toMatchObject({ reason: 'ORDERING_BLOCKED' });
  await customers.unblock(owner, { accountId });
  await expect(editAsPreviewed(store.deps, actor, order, edit)).resolves.toMatchObject({ due: money(2490, 'EUR') });
});

test('staff can mail a new password’s link and end every session, but not those of colleagues', async () => {
  const { accountId, email } = await buyer('Locked Out');

  await customers.sendPasswordReset(owner, { accountId });
  await createMessageService(store.deps).sendDue();
  await customers.signOut(owner, { accountId });

  expect(messenger.delivered.some(({ to, text }) => to === email && text.includes('https://shop.example'))).toBe(true);
  expect((await customers.get(owner, { accountId })).sessions).toBe(0);
  const colleague = await store.staff('manager');
  await placeOrder(store.deps, colleague, { variantId: store.variantId });
  await refresh();
  for (const act of [customers.signOut, customers.sendPasswordReset, customers.unblock]) {
    await expect(act(owner, { accountId: colleague.account.id })).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  }
});

test('an account that is erased is no customer any more', async () => {
  const { accountId, actor } = await buyer('Gone Person');
  const confirmedAt = store.clock.now();
  await store.deps.db.session.update({ where: { id: actor.account.sessionId }, data: { confirmedAt } });
  await store.deps.db.order.updateMany({ where: { accountId }, data: { status: 'cancelled' } });

  await createAccountService(store.deps).erase(actor);
  await refresh();

  expect(await found('gone')).toEqual([]);
  expect(await store.deps.db.customer.count({ where: { accountId } })).toBe(0);
  expect(await store.deps.db.customerToken.count({ where: { accountId } })).toBe(0);
});
