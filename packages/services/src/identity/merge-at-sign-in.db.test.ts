import type { Actor } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCartService } from '../cart/index.ts';
import { holdForCart } from '../testing/make-hold.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createIdentityService } from './index.ts';

let store: TestStore;
beforeAll(async () => {
  store = await createTestStore({ variants: 3, stock: 20 });
});
afterAll(() => store[Symbol.asyncDispose]());

const PASSWORD = 'plain horse battery';
let count = 0;

async function shopperWithCart(lines: Readonly<Record<number, number>>) {
  count += 1;
  const identity = createIdentityService(store.deps);
  const email = `cart${count}@example.com`;
  const guest = store.guest();
  await fill(guest, lines);
  const { token } = await identity.register(guest, { email, password: PASSWORD, name: 'Ada', locale: 'en' }, '');
  const account = await identity.resolveActor({ storeSlug: store.slug, sessionToken: token, guestId: guest.guestId });
  return { account, guest, signIn: (actor: Actor) => identity.signIn(actor, { email, password: PASSWORD }, '') };
}

async function fill(actor: Actor, lines: Readonly<Record<number, number>>): Promise<void> {
  const cart = createCartService(store.deps);
  for (const [place, quantity] of Object.entries(lines)) {
    count += 1;
    const variantId = store.product.variantIds[Number(place)] ?? '';
    await cart.addLine(actor, { variantId, quantity, key: `merge-key-${count}` });
  }
}

async function quantities(actor: Actor): Promise<readonly number[]> {
  const { lines } = await createCartService(store.deps).get(actor);
  return store.product.variantIds.map((id) => lines.find((line) => line.variantId === id)?.quantity ?? 0);
}

test('the guest’s cart becomes the new account’s', async () => {
  const { account, guest } = await shopperWithCart({ 0: 2, 2: 1 });

  expect(await quantities(account)).toEqual([2, 0, 1]);
  expect(await quantities(guest)).toEqual([0, 0, 0]);
});

test('carts are added up at sign-in, up to the cap, and nothing is lost', async () => {
  const { account, signIn } = await shopperWithCart({ 0: 60, 1: 2 });
  const guest = store.guest();
  await fill(guest, { 0: 50, 1: 3, 2: 4 });

  await signIn(guest);

  expect(await quantities(account)).toEqual([99, 5, 4]);
  expect(await quantities(guest)).toEqual([0, 0, 0]);
});

test('two sign-ins of one guest at once count the cart once', async () => {
  const { account, signIn } = await shopperWithCart({ 0: 1 });
  const guest = store.guest();
  await fill(guest, { 0: 5 });

  await Promise.all([signIn(guest), signIn(guest)]);

  expect(await quantities(account)).toEqual([6, 0, 0]);
});

test('a line added while signing in is in one of the carts', async () => {
  const { account, signIn } = await shopperWithCart({ 0: 1 });
  const guest = store.guest();
  await fill(guest, { 0: 5 });

  await Promise.all([signIn(guest), fill(guest, { 1: 2 })]);

  const sums = (await quantities(guest)).map((n, place) => [n, place] as const);
  const merged = await quantities(account);
  expect(sums.map(([n, place]) => n + (merged[place] ?? 0))).toEqual([6, 2, 0]);
});

test('stock held for the guest’s cart stays held for the account’s', async () => {
  const { account, signIn } = await shopperWithCart({});
  const guest = store.guest();
  await fill(guest, { 0: 2 });
  const { id: cartId } = await createCartService(store.deps).get(guest);
  const expiresAt = await holdForCart(store.deps, { ...store, cartId, quantity: 2, seconds: 60 });

  await signIn(guest);

  expect((await createCartService(store.deps).get(account)).hold?.expiresAt).toEqual(expiresAt);
});

test('both carts’ watchers are told, and the guest’s may watch no more', async () => {
  const { account, signIn } = await shopperWithCart({ 0: 1 });
  const guest = store.guest();
  await fill(guest, { 1: 1 });
  const cart = createCartService(store.deps);
  const [own, guests] = [await cart.watch(account), await cart.watch(guest)];
  const told = () => store.deps.db.outbox.count({ where: { topic: { in: [...own.topics, ...guests.topics] } } });
  const before = await told();

  await signIn(guest);

  expect(await told()).toBe(before + 2);
  expect(await guests.mayWatch()).toBe(false);
  expect(await own.mayWatch()).toBe(true);
});
