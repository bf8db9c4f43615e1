import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOrderService } from '../order/index.ts';
import { newKey, placeOrder } from '../testing/make-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createNoteService } from './index.ts';
import type { NoteService } from './note-service.ts';

let store: TestStore;
let notes: NoteService;
beforeAll(async () => {
  store = await createTestStore({ stock: 50 });
  notes = createNoteService(store.deps);
});
afterAll(() => store[Symbol.asyncDispose]());

const place = async () => {
  const shopper = await store.shopper();
  const { orderId } = await placeOrder(store.deps, shopper, { variantId: store.variantId });
  await store.deps.db.$executeRaw`SELECT refresh_customers(${store.storeId}::uuid)`;
  return { shopper, orderId };
};

test('a note is written once under its key, told to the desk, and lies sealed', async () => {
  const { orderId } = await place();
  const packer = await store.staff('packer');
  const input = { subject: { orderId }, body: ' Card 4242 4242 4242 4242, rings twice ', key: newKey() };
  const before = store.commits();

  const added = await notes.add(packer, input);

  expect(await notes.add(packer, input)).toEqual(added);
  expect(await notes.list(await store.staff('analyst'), { orderId })).toEqual([added]);
  expect(added).toMatchObject({ body: 'Card 4242 4242 4242 4242, rings twice', author: { name: 'Robin E.' } });
  expect(store.commits()).toBeGreaterThan(before);
  const row = await store.deps.db.staffNote.findUniqueOrThrow({ where: { id: added.id } });
  expect(row.body).toMatch(/^k1:/);
  const told = await store.deps.db.$queryRaw<{ payload: unknown }[]>`
    SELECT payload FROM outbox WHERE topic = ${`store:${store.storeId}:notes`}`;
  expect(told.at(-1)?.payload).toEqual({ type: 'notes.changed', orderId, accountId: null });
});

test('a note is its author’s to change, to the version that was read, and to remove', async () => {
  const { orderId } = await place();
  const [author, colleague] = [await store.staff('support'), await store.staff('owner')];
  const { id: noteId, version } = await notes.add(author, { subject: { orderId }, body: 'First', key: newKey() });

  const edited = await notes.edit(author, { noteId, body: 'Second', version });

  expect(edited).toMatchObject({ body: 'Second', version: version + 1, editedAt: store.clock.now() });
  await expect(notes.edit(author, { noteId, body: 'Third', version })).rejects.toMatchObject({
    reason: 'NOTE_CHANGED',
  });
  await expect(notes.edit(colleague, { noteId, body: 'Mine', version: 2 })).rejects.toMatchObject({
    reason: 'FORBIDDEN',
  });
  await expect(notes.remove(colleague, { noteId })).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await notes.remove(author, { noteId });
  expect(await notes.list(colleague, { orderId })).toEqual([]);
  const entry = await store.deps.db.auditEntry.findFirstOrThrow({ where: { subject: noteId } });
  expect(entry).toMatchObject({ action: 'note.removed', details: { orderId, accountId: null } });
});

test('shoppers, analysts and other stores write nothing, and what is no note is refused', async () => {
  const { shopper, orderId } = await place();
  const subject = { orderId };
  const input = () => ({ subject, body: 'Hello', key: newKey() });
  const packer = await store.staff('packer');
  const elsewhere = { ...packer, storeId: (await store.addStore()).storeId };

  await expect(notes.add(shopper, input())).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await expect(notes.list(shopper, subject)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await expect(notes.add(store.guest(), input())).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
  await expect(notes.add(await store.staff('analyst'), input())).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await expect(notes.add(elsewhere, input())).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  for (const body of ['  ', 'x'.repeat(2_001), 'a\0b']) {
    await expect(notes.add(packer, { ...input(), body })).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
  }
});

test('notes on a customer are for those who may see customers', async () => {
  const { shopper } = await place();
  const subject = { accountId: shopper.account.id };
  const support = await store.staff('support');

  await notes.add(support, { subject, body: 'Prefers mornings', key: newKey() });

  expect(await notes.list(support, subject)).toHaveLength(1);
  await expect(notes.list(await store.staff('packer'), subject)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await expect(notes.list(support, { accountId: support.account.id })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
});

test('what a shopper leaves with an order is for the desk to read, lies sealed, and is too long at 301 characters', async () => {
  const place = (note: string) => placeOrder(store.deps, store.guest(), { variantId: store.variantId, note });

  const { orderId } = await place('  Leave it at the neighbour  ');

  const order = createOrderService(store.deps);
  expect((await order.get(await store.staff('packer'), { orderId })).note).toBe('Leave it at the neighbour');
  const row = await store.deps.db.order.findUniqueOrThrow({ where: { id: orderId } });
  expect(row.note).toMatch(/^k1:/);
  const empty = await place('   ');
  expect((await store.deps.db.order.findUniqueOrThrow({ where: { id: empty.orderId } })).note).toBeNull();
  await expect(place('x'.repeat(301))).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
});
