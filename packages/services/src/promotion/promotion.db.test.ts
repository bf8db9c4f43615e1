import { createHash } from 'node:crypto';
import { type Actor, promotionState, STAFF_ROLES, type StaffRole } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newKey } from '../testing/make-order.ts';
import { addPromotion, promotionDraft } from '../testing/make-promotion.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createPromotionService } from './index.ts';
import { promotionOf } from './promotion-row.ts';
import type { PromotionService } from './promotion-service.ts';

let store: TestStore;
let promotions: PromotionService;
let manager: Actor;
beforeAll(async () => {
  store = await createTestStore();
  promotions = createPromotionService(store.deps);
  manager = await store.staff('manager');
});
afterAll(() => store[Symbol.asyncDispose]());

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(store.clock.now().getTime() + days * DAY_MS);

function createOne(changes: Parameters<typeof promotionDraft>[0] = {}) {
  return promotions.create(manager, { draft: promotionDraft(changes), key: newKey() });
}

async function createLive(changes: Parameters<typeof promotionDraft>[0] = {}) {
  const { id: promotionId, version } = await createOne(changes);
  return promotions.setStatus(manager, { promotionId, version, status: 'active' });
}

test('a promotion begins as a draft, is activated, paused and ended, each step told and noted', async () => {
  const made = await createOne();
  expect(made).toMatchObject({ status: 'draft', state: 'draft', used: 0, version: 1 });

  const promotionId = made.id;
  const live = await promotions.setStatus(manager, { promotionId, version: 1, status: 'active' });
  expect(live).toMatchObject({ state: 'live', version: 2 });
  await promotions.setStatus(manager, { promotionId, version: 2, status: 'paused' });
  const ended = await promotions.setStatus(manager, { promotionId, version: 3, status: 'ended' });

  expect(ended).toMatchObject({ state: 'ended', version: 4 });
  expect(await promotions.get(manager, { promotionId })).toEqual(ended);
  const told = await store.deps.db.outbox.findMany({ where: { key: promotionId }, orderBy: { id: 'asc' } });
  expect(told.map(({ topic, version }) => [topic, version])).toEqual(
    [1n, 2n, 3n, 4n].map((version) => [`store:${store.storeId}:promotions`, version]),
  );
  const noted = await store.deps.db.auditEntry.findMany({ where: { subject: promotionId }, orderBy: { id: 'asc' } });
  expect(noted.map(({ action, actorId }) => [action, actorId])).toEqual([
    ['promotion.create', manager.account?.id],
    ...Array(3).fill(['promotion.setStatus', manager.account?.id]),
  ]);
});

test('a repeated creation makes one promotion', async () => {
  const input = { draft: promotionDraft(), key: newKey() };

  const [first, again] = [await promotions.create(manager, input), await promotions.create(manager, input)];

  expect(again).toEqual(first);
});

test('what staff look at is what they change: an older version is refused', async () => {
  const { id: promotionId } = await createOne();
  const draft = promotionDraft({ priority: 7 });

  const results = await Promise.allSettled(
    [1, 1].map((version) => promotions.edit(manager, { promotionId, version, draft })),
  );

  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { reason: 'PROMOTION_CHANGED', details: { version: 2 } },
  });
  expect((await promotions.get(manager, { promotionId })).rule.priority).toBe(7);
});

test('what has ended stays as it is, and nothing skips a step', async () => {
  const { id: promotionId } = await createOne();
  await expect(promotions.setStatus(manager, { promotionId, version: 1, status: 'paused' })).rejects.toMatchObject({
    reason: 'INVALID_INPUT',
  });
  await promotions.setStatus(manager, { promotionId, version: 1, status: 'ended' });

  const ended = expect.objectContaining({ reason: 'PROMOTION_ENDED' });
  await expect(promotions.setStatus(manager, { promotionId, version: 2, status: 'active' })).rejects.toEqual(ended);
  await expect(promotions.edit(manager, { promotionId, version: 2, draft: promotionDraft() })).rejects.toEqual(ended);
  const codes = { promotionId, codes: { code: 'LATE' }, useLimit: null, key: newKey() };
  await expect(promotions.addCodes(manager, codes)).rejects.toEqual(ended);
});

test('a limit below what is used already is refused', async () => {
  const { id: promotionId, version } = await createLive({ totalLimit: 5 });
  await store.deps.db.promotion.update({ where: { id: promotionId }, data: { used: 3 } });

  const draft = promotionDraft({ totalLimit: 2 });
  await expect(promotions.edit(manager, { promotionId, version, draft })).rejects.toMatchObject({
    reason: 'INVALID_INPUT',
    details: { field: 'totalLimit' },
  });
});

test('goods that are not the store’s are refused', async () => {
  const elsewhere = await store.addStore();
  const foreign = await store.deps.db.category.create({
    data: { storeId: elsewhere.storeId, slug: 'tea', name: {}, position: 0 },
  });

  for (const scope of [
    { productIds: [], categoryIds: [foreign.id], collectionIds: [] },
    { productIds: ['01900000-0000-7000-8000-000000000000'], categoryIds: [], collectionIds: [] },
  ]) {
    await expect(createOne({ scope })).rejects.toMatchObject({ reason: 'NOT_FOUND', details: { field: 'scope' } });
  }
  const scope = { productIds: [store.product.productId], categoryIds: [], collectionIds: [] };
  await expect(createOne({ scope })).resolves.toMatchObject({ rule: { scope } });
});

test('codes are made in a batch, all different, each usable as often as it says', async () => {
  const { id: promotionId } = await createLive({ needsCoupon: true });
  const input = { promotionId, codes: { prefix: 'spring', count: 250 }, useLimit: 1, key: newKey() };

  expect(await promotions.addCodes(manager, input)).toEqual({ added: 250 });
  expect(await promotions.addCodes(manager, input)).toEqual({ added: 250 });

  const first = await promotions.codes(manager, { promotionId, limit: 200 });
  const rest = await promotions.codes(manager, { promotionId, limit: 200, cursor: first.nextCursor ?? '' });
  const codes = [...first.items, ...rest.items];
  expect(new Set(codes.map(({ code }) => code)).size).toBe(250);
  expect(codes.every(({ code, useLimit }) => code.startsWith('SPRING-') && useLimit === 1)).toBe(true);
  expect(rest.nextCursor).toBeNull();
});

test('a code is taken once in a store, however it is typed', async () => {
  const { id: promotionId } = await createLive({ needsCoupon: true });
  const add = (code: string) =>
    promotions.addCodes(manager, { promotionId, codes: { code }, useLimit: null, key: newKey() });
  await add('Welcome-10');

  await expect(add(' welcome-10')).rejects.toMatchObject({ reason: 'INVALID_INPUT', details: { field: 'code' } });
  const automatic = await createLive();
  await expect(
    promotions.addCodes(manager, {
      promotionId: automatic.id,
      codes: { code: 'X1' },
      useLimit: null,
      key: newKey(),
    }),
  ).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
});

const READERS: readonly StaffRole[] = ['owner', 'manager', 'support', 'analyst'];

test.each(STAFF_ROLES)(
  'a %s sees promotions if the role says so, and changes them only as owner or manager',
  async (role) => {
    const staff = await store.staff(role);
    const { id: promotionId, version } = await createOne();
    const refused = { reason: 'FORBIDDEN' };

    const reads = [
      promotions.list(staff, { limit: 1 }),
      promotions.get(staff, { promotionId }),
      promotions.codes(staff, { promotionId, limit: 1 }),
      promotions.watch(staff),
    ];
    for (const read of reads) {
      if (READERS.includes(role)) await expect(read).resolves.toBeDefined();
      else await expect(read).rejects.toMatchObject(refused);
    }
    const write = promotions.setStatus(staff, { promotionId, version, status: 'active' });
    if (role === 'owner' || role === 'manager') await expect(write).resolves.toMatchObject({ state: 'live' });
    else await expect(write).rejects.toMatchObject(refused);
  },
);

test('shoppers and the staff of another store find nothing', async () => {
  const { id: promotionId } = await createOne();
  await expect(promotions.list(await store.shopper(), { limit: 1 })).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await expect(promotions.list(store.guest(), { limit: 1 })).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
  const stranger = { ...manager, storeId: (await store.addStore()).storeId };

  await expect(promotions.get(stranger, { promotionId })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  await expect(promotions.get(manager, { promotionId: 'no id' })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
});

test('the list has the newest first, page after page', async () => {
  const made = [];
  for (let count = 0; count < 3; count++) made.push((await createOne()).id);

  const first = await promotions.list(manager, { limit: 2 });
  const second = await promotions.list(manager, { limit: 2, cursor: first.nextCursor ?? '' });

  expect([...first.items, ...second.items].slice(0, 3).map(({ id }) => id)).toEqual(made.reverse());
});

test('a promotion that begins or ends by the clock is told of once', async () => {
  const { id, state } = await createLive({ startsAt: inDays(1), endsAt: inDays(2) });
  expect(state).toBe('scheduled');
  const toldOf = () => store.deps.db.outbox.count({ where: { key: id } });
  await promotions.tellDue();
  expect(await toldOf()).toBe(2);

  store.clock.advance(DAY_MS);
  expect(await promotions.tellDue()).toBe(1);
  expect(await promotions.tellDue()).toBe(0);
  expect(await promotions.get(manager, { promotionId: id })).toMatchObject({ state: 'live', version: 3 });

  store.clock.advance(DAY_MS);
  expect(await promotions.tellDue()).toBe(1);
  expect(await promotions.get(manager, { promotionId: id })).toMatchObject({ state: 'ended', version: 4 });
});

test('the database and the rules agree on what is in force', async () => {
  const now = store.clock.now();
  const times = [null, inDays(-1), now, inDays(1)];
  const ids = [];
  for (const status of ['draft', 'active', 'paused', 'ended'])
    for (const startsAt of times)
      for (const endsAt of times.map((time) => time && new Date(time.getTime() + 2 * DAY_MS - 3_600_000)))
        for (const used of [0, 2]) {
          const shifted = endsAt && startsAt && endsAt <= startsAt ? null : endsAt;
          const id = await addPromotion(store.deps, store, { startsAt, endsAt: shifted, totalLimit: 2 });
          await store.deps.db.promotion.update({ where: { id }, data: { status, used } });
          ids.push(id);
        }
  const past = await addPromotion(store.deps, store, { startsAt: inDays(-3), endsAt: now });
  const rows = await store.deps.db.promotion.findMany({ where: { id: { in: [...ids, past] } } });

  const said = await store.deps.db.$queryRaw<{ id: string; state: string }[]>`
    SELECT id, promotion_state(promotions, ${now}::timestamptz) AS state FROM promotions`;

  const states = new Map(said.map(({ id, state }) => [id, state]));
  for (const row of rows) expect(states.get(row.id)).toBe(promotionState(promotionOf(row), { now, used: row.used }));
  expect(states.get(past)).toBe('ended');
});

test('each entry of the audit carries the hash of the one before, also when many are written at once', async () => {
  await Promise.all(Array.from({ length: 8 }, () => createOne()));

  const entries = await store.deps.db.$queryRaw<{ previous: Uint8Array; hash: Uint8Array; content: string }[]>`
    SELECT previous_hash AS previous, hash,
      jsonb_build_array(store_id, actor_id, action, subject, details, extract(epoch FROM at)::numeric(20, 3))::text AS content
    FROM audit_entries WHERE store_id = ${store.storeId}::uuid ORDER BY id`;

  expect(entries.length).toBeGreaterThan(8);
  let previous = Buffer.alloc(0);
  for (const entry of entries) {
    expect(Buffer.from(entry.previous)).toEqual(previous);
    previous = createHash('sha256').update(previous).update(entry.content).digest();
    expect(Buffer.from(entry.hash)).toEqual(previous);
  }
  await expect(store.deps.db.auditEntry.deleteMany()).rejects.toThrow('never changed');
});
