import type { Interaction } from '@pushcart/domain';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doneOrWaiting } from '../testing/done-or-waiting.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { BehaviourService } from './behaviour-service.ts';
import { createBehaviourService } from './index.ts';
import { MOST_KEPT } from './record.ts';

const DAY_MS = 86_400_000;

let store: TestStore;
let behaviour: BehaviourService;
let view: Interaction;
beforeAll(async () => {
  store = await createTestStore();
  behaviour = createBehaviourService(store.deps);
  view = { kind: 'view', productId: store.product.productId, agoMs: 0 };
});
afterAll(() => store[Symbol.asyncDispose]());

const kept = () => store.deps.db.interaction.findMany({ orderBy: { at: 'asc' } });

test('nothing is kept of who has not allowed it, or has refused', async () => {
  const guest = store.guest();

  expect(await behaviour.choice(guest)).toEqual({ allowed: null });
  expect(await behaviour.record(guest, { interactions: [view] })).toEqual({ kept: 0 });
  await behaviour.choose(guest, { allowed: false });
  expect(await behaviour.record(guest, { interactions: [view] })).toEqual({ kept: 0 });
  expect(await kept()).toEqual([]);
});

test('a batch is kept in its order, without products of other stores, and told once', async () => {
  const guest = store.guest();
  const elsewhere = await store.addStore();
  await behaviour.choose(guest, { allowed: true });

  const result = await behaviour.record(guest, {
    interactions: [
      { ...view, agoMs: 2_000 },
      { kind: 'search', query: 'kettle', results: 0, agoMs: 1_000 },
      { kind: 'click', productId: store.product.productId, list: 'home', position: 3, agoMs: 0 },
      { kind: 'view', productId: elsewhere.storeId, agoMs: 0 },
    ],
  });

  expect(result).toEqual({ kept: 3 });
  expect((await kept()).map(({ kind, details }) => [kind, details])).toEqual([
    ['view', {}],
    ['search', { query: 'kettle', results: 0 }],
    ['click', { list: 'home', position: 3 }],
  ]);
  const told = await store.deps.db.outbox.findMany({ where: { topic: { startsWith: 'recommendations:' } } });
  expect(told.filter(({ payload }) => (payload as { batchId: string | null }).batchId !== null)).toHaveLength(1);
});

test('what is not on sale, or no longer, is kept of nobody', async () => {
  const guest = store.guest();
  const [draft, archived] = [await store.addProduct(), await store.addProduct()];
  await store.deps.db.product.update({
    where: { id: draft.productId },
    data: { status: 'draft', publishedAt: null, publishAt: new Date(store.clock.now().getTime() + DAY_MS) },
  });
  await store.deps.db.product.update({ where: { id: archived.productId }, data: { status: 'archived' } });
  await behaviour.choose(guest, { allowed: true });

  const result = await behaviour.record(guest, {
    interactions: [draft, archived].map(({ productId }) => ({ ...view, productId })),
  });

  expect(result).toEqual({ kept: 0 });
});

test('a query that may say who somebody is is not kept, only that it was asked', async () => {
  const shopper = await store.shopper();
  await behaviour.choose(shopper, { allowed: true });

  await behaviour.record(shopper, {
    interactions: [
      { kind: 'search', query: 'Tea  Kettle', results: 4, agoMs: 1_000 },
      { kind: 'search', query: 'robin@example.com', results: 0, agoMs: 0 },
    ],
  });

  const own = (await kept()).filter(({ accountId }) => accountId === shopper.account.id);
  expect(own.map(({ details }) => details)).toEqual([
    { query: 'tea kettle', results: 4 },
    { query: null, results: 0 },
  ]);
});

test('of a visitor who tells more than anybody looks at, no more is kept, of the others all', async () => {
  const [busy, other] = [store.guest(), store.guest()];
  for (const guest of [busy, other]) await behaviour.choose(guest, { allowed: true });
  await store.deps.db.interaction.deleteMany();
  const told = { interactions: Array.from({ length: 50 }, () => ({ ...view, agoMs: 3_600_000 })) };
  for (let n = 0; n < MOST_KEPT / 50 - 1; n += 1) await behaviour.record(busy, told);

  expect(await behaviour.record(busy, { interactions: told.interactions.slice(1) })).toEqual({ kept: 49 });
  expect(await behaviour.record(busy, told)).toEqual({ kept: 1 });
  expect(await behaviour.record(busy, told)).toEqual({ kept: 0 });
  expect(await behaviour.record(other, { interactions: [view] })).toEqual({ kept: 1 });
  await store.deps.db.interaction.deleteMany();
});

test('who no longer allows it has everything deleted', async () => {
  const shopper = await store.shopper();
  await behaviour.choose(shopper, { allowed: true });
  await behaviour.record(shopper, { interactions: [view] });

  await behaviour.choose(shopper, { allowed: false });

  expect((await kept()).filter(({ accountId }) => accountId === shopper.account.id)).toEqual([]);
  expect(await behaviour.choice(shopper)).toEqual({ allowed: false });
});

test('what a guest allowed holds after signing in, until the account chooses', async () => {
  const guest = store.guest();
  await behaviour.choose(guest, { allowed: true });
  const shopper = { ...(await store.shopper()), guestId: guest.guestId };

  expect(await behaviour.choice(shopper)).toEqual({ allowed: true });
  await behaviour.choose(shopper, { allowed: false });
  expect(await behaviour.choice(shopper)).toEqual({ allowed: false });
});

test('who withdraws while signed in has withdrawn for this browser too', async () => {
  const guest = store.guest();
  await behaviour.choose(guest, { allowed: true });
  await behaviour.record(guest, { interactions: [view] });
  const shopper = { ...(await store.shopper()), guestId: guest.guestId };

  await behaviour.choose(shopper, { allowed: false });

  expect(await behaviour.choice(guest)).toEqual({ allowed: false });
  expect(await behaviour.record(guest, { interactions: [view] })).toEqual({ kept: 0 });
});

test('nothing is kept that arrives while somebody withdraws', async () => {
  const shopper = await store.shopper();
  await behaviour.choose(shopper, { allowed: true });
  const client = new pg.Client({ connectionString: store.databaseUrl });
  await client.connect();
  const before = (await kept()).length;

  await client.query('BEGIN');
  await client.query('UPDATE behaviour_choices SET allowed = false WHERE account_id = $1', [shopper.account.id]);
  const late = behaviour.record(shopper, { interactions: [view] });
  await doneOrWaiting(client, late);
  await client.query('COMMIT');
  await client.end();

  expect(await late).toEqual({ kept: 0 });
  expect(await kept()).toHaveLength(before);
});

test('more than fifty at once, and a visitor without a name, are refused', async () => {
  const nameless = { ...store.guest(), guestId: null };

  await expect(
    behaviour.record(store.guest(), { interactions: Array.from({ length: 51 }, () => view) }),
  ).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
  await expect(behaviour.choose(nameless, { allowed: true })).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
});

test('a month is dropped whole once its last day is past the retention', async () => {
  const guest = store.guest();
  await behaviour.choose(guest, { allowed: true });
  await behaviour.record(guest, { interactions: [view] });
  const before = (await kept()).length;

  expect(await behaviour.dropOld(180)).toBe(0);
  expect(await kept()).toHaveLength(before);
  store.clock.advance(215 * DAY_MS);
  expect(await behaviour.dropOld(180)).toBeGreaterThan(0);
  expect(await kept()).toEqual([]);
});
