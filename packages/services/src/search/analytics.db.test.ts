import type { Actor, Interaction, SearchPeriod, SignedInActor } from '@pushcart/domain';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createBehaviourService } from '../behaviour/index.ts';
import { guestVisitor } from '../behaviour/visitor.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createSearchService } from './index.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const NOTHING = { searches: 0, withoutResult: 0, clicked: 0, meanPosition: null };

let store: TestStore;
let manager: SignedInActor;
beforeEach(async () => {
  await store?.[Symbol.asyncDispose]();
  store = await createTestStore();
  manager = await store.staff('manager');
});
afterAll(() => store[Symbol.asyncDispose]());

type Done = Interaction extends infer One ? (One extends unknown ? Omit<One, 'agoMs'> : never) : never;
const search = (query: string, results: number): Done => ({ kind: 'search', query, results });
const click = (position: number, list = 'search'): Done => ({
  kind: 'click',
  productId: store.product.productId,
  list,
  position,
});
const view = (): Done => ({ kind: 'view', productId: store.product.productId });
const add = (): Done => ({ kind: 'add', productId: store.product.productId });

/** Does things one after another, a minute apart; a number waits so many minutes more. */
async function doAll(actor: Actor, deeds: readonly (Done | number)[]): Promise<void> {
  const behaviour = createBehaviourService(store.deps);
  for (const deed of deeds) {
    store.clock.advance(typeof deed === 'number' ? deed * MINUTE_MS : MINUTE_MS);
    if (typeof deed !== 'number')
      await behaviour.record(actor, { interactions: [{ ...deed, agoMs: 0 } as Interaction] });
  }
}

async function consenting(guest = store.guest()): Promise<Actor> {
  await createBehaviourService(store.deps).choose(guest, { allowed: true });
  return guest;
}

const read = (days: SearchPeriod = 7, actor: Actor = manager) =>
  createSearchService(store.deps).analytics(actor, { days });

test('searches are counted with how many found nothing, were clicked in, and where, in all and by query', async () => {
  await doAll(await consenting(), [search('Kettle', 20), click(0), click(3), search('couch', 0)]);
  await doAll(await consenting(), [search('kettle ', 20), search('robin@example.com', 0)]);

  expect(await read()).toMatchObject({
    total: { searches: 4, withoutResult: 2, clicked: 1, meanPosition: 2.5 },
    queries: [
      { query: 'kettle', searches: 2, withoutResult: 0, clicked: 1, meanPosition: 2.5 },
      { query: 'couch', searches: 1, withoutResult: 1, clicked: 0, meanPosition: null },
    ],
  });
});

test('the same query again shortly after, filtered or on the way back, is the same search', async () => {
  const guest = await consenting();

  await doAll(guest, [search('kettle', 20), click(0), search('kettle', 0), 20, search('kettle', 20), click(1)]);
  expect((await read()).total).toEqual({ searches: 1, withoutResult: 0, clicked: 1, meanPosition: 1.5 });

  await doAll(guest, [31, search('kettle', 20)]);
  expect((await read()).total).toMatchObject({ searches: 2, clicked: 1 });
});

test('a click belongs to the last search before it, and to none long after or in another list', async () => {
  await doAll(await consenting(), [
    search('cup', 9),
    search('kettle', 20),
    click(4),
    click(0, 'listing'),
    40,
    click(0),
  ]);
  await doAll(await consenting(), [click(7)]);

  const { total, queries } = await read();

  expect(total).toEqual({ searches: 2, withoutResult: 0, clicked: 1, meanPosition: 5 });
  expect(queries).toMatchObject([
    { query: 'cup', clicked: 0 },
    { query: 'kettle', clicked: 1 },
  ]);
});

test('who has not allowed it, or no longer does, is counted nowhere', async () => {
  await doAll(store.guest(), [search('kettle', 1), click(0), view()]);
  const former = await consenting();
  await doAll(former, [search('kettle', 1), click(0), view()]);
  await createBehaviourService(store.deps).choose(former, { allowed: false });
  expect(await read()).toMatchObject({ total: NOTHING, queries: [] });

  // Told at the very moment in which it was no longer allowed.
  const row = { storeId: store.storeId, visitor: guestVisitor(former.guestId ?? ''), batchId: store.storeId };
  await store.deps.db.interaction.createMany({
    data: [
      { ...row, kind: 'search', details: { query: 'kettle', results: 1 }, at: store.clock.now() },
      { ...row, kind: 'view', productId: store.product.productId, at: store.clock.now() },
    ],
  });

  expect(await read()).toMatchObject({
    total: NOTHING,
    queries: [],
    looks: { recommended: { looked: 0 }, other: { looked: 0 } },
  });
});

test('each store has its own figures, of the days that were asked for', async () => {
  const elsewhere = await store.addStore();
  await doAll(await consenting(), [search('long ago', 1)]);
  store.clock.advance(8 * DAY_MS);
  await doAll(await consenting(), [search('kettle', 1)]);
  await doAll(await consenting({ ...store.guest(), storeId: elsewhere.storeId }), [
    search('kettle', 1),
    search('cup', 0),
  ]);

  expect((await read()).queries).toMatchObject([{ query: 'kettle', searches: 1 }]);
  expect((await read(30)).queries.map(({ query }) => query)).toEqual(['kettle', 'long ago']);
  expect((await read(7, { ...manager, storeId: elsewhere.storeId })).total).toMatchObject({ searches: 2 });
});

test('a search that goes on over the beginning of the days is not counted as new', async () => {
  await doAll(await consenting(), [search('kettle', 1), 10, search('kettle', 1)]);
  store.clock.advance(7 * DAY_MS - 5 * MINUTE_MS);

  expect((await read()).total).toEqual(NOTHING);
});

test('what was clicked as recommended before it was taken is told from what was not', async () => {
  const forYou = () => click(0, 'for-you');
  await doAll(await consenting(), [forYou(), view(), view(), add()]);
  await doAll(await consenting(), [forYou(), view()]);
  await doAll(await consenting(), [view(), add(), forYou()]);
  await doAll(await consenting(), [search('kettle', 1), click(0), view()]);
  const buyer = await consenting();
  await doAll(buyer, [view()]);
  await store.deps.db.purchase.create({
    data: {
      basketId: store.deps.random.uuid(),
      productId: store.product.productId,
      storeId: store.storeId,
      visitor: guestVisitor(buyer.guestId ?? ''),
      at: store.clock.now(),
    },
  });

  expect((await read()).looks).toEqual({ recommended: { looked: 2, taken: 1 }, other: { looked: 3, taken: 2 } });
});

test('analysts read the figures, packers and shoppers do not', async () => {
  await doAll(await consenting(), [search('kettle', 1)]);

  expect((await read(7, await store.staff('analyst'))).total.searches).toBe(1);
  for (const actor of [await store.staff('packer'), await store.staff('support'), await store.shopper()]) {
    await expect(read(7, actor)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  }
});

test('a visitor who tells of more results than a number holds does not take the figures from the staff', async () => {
  await doAll(await consenting(), [search('kettle', Number.MAX_SAFE_INTEGER)]);

  expect((await read()).total).toMatchObject({ searches: 1, withoutResult: 0 });
});
