import { type Actor, exchange, parseRate } from '@pushcart/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMarket, changeMarket, marketDraft } from '../testing/make-market.ts';
import { createTestServices, type TestServices } from '../testing/test-services.ts';

let shop: TestServices;
let manager: Actor;
beforeAll(async () => {
  shop = await createTestServices();
  manager = await shop.store.staff('manager');
});
afterAll(() => shop[Symbol.asyncDispose]());

test('the database turns amounts into another currency exactly as the domain does', async () => {
  const { db } = shop.store.deps;
  const amounts = fc.integer({ min: 0, max: 1_000_000_000 });
  const rates = fc.tuple(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 1, max: 99_999 }));
  const currencies = fc.constantFrom('USD', 'JPY', 'KWD');
  const cases = fc.sample(fc.tuple(amounts, rates, currencies), 500).map(([amount, [whole, fraction], currency]) => {
    const rate = parseRate(`${whole}.${String(fraction).padStart(5, '0')}`, 'EUR', currency);
    return { amount, ...rate };
  });

  const rows = await db.$queryRaw<{ turned: bigint }[]>`
    SELECT exchange(amount, numerator, denominator) AS turned
    FROM jsonb_to_recordset(${JSON.stringify(cases)}::jsonb) AS one (amount bigint, numerator bigint, denominator bigint)`;

  expect(rows.map(({ turned }) => Number(turned))).toEqual(cases.map(({ amount, ...rate }) => exchange(amount, rate)));
});

test('a market is made, changed by whoever saw its last version, closed and opened', async () => {
  const { market, identity } = shop.services;
  const made = await addMarket(shop.store.deps, manager, { countries: ['CN'] });

  const moved = await changeMarket(shop.store.deps, manager, made, { rate: '7.80' });

  expect(moved).toEqual({ ...made, rate: '7.80', version: 2 });
  expect(await market.list(manager)).toEqual([{ ...moved, rate: '7.8' }]);
  await expect(changeMarket(shop.store.deps, manager, made, {})).rejects.toMatchObject({ reason: 'CATALOG_CHANGED' });
  const choices = async () => (await identity.current(shop.store.guest())).store.markets;
  expect(await choices()).toEqual([{ currency: 'CNY', name: made.name, countries: ['CN'] }]);
  await changeMarket(shop.store.deps, manager, moved, { isActive: false });
  expect(await choices()).toEqual([]);
  const told = await shop.store.deps.db.outbox.findMany({ where: { key: made.id }, orderBy: { id: 'asc' } });
  expect(told.map(({ topic, version }) => [topic.split(':')[2], Number(version)])).toEqual(
    [1, 2, 3].flatMap((version) => [
      ['markets', version],
      ['catalog', version],
    ]),
  );
});

test('a currency has one market, which keeps it, and is not the one of the store', async () => {
  const { deps } = shop.store;
  const yen = await addMarket(deps, manager, { currency: 'JPY', rate: '163.5' });

  await expect(addMarket(deps, manager, { currency: 'EUR' })).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
  await expect(changeMarket(deps, manager, yen, { currency: 'GBP' })).rejects.toMatchObject({
    reason: 'INVALID_INPUT',
  });
  const both = await Promise.allSettled([1, 2].map(() => addMarket(deps, manager, { currency: 'USD', rate: '1.1' })));
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(addMarket(deps, manager, { currency: 'JPY' })).rejects.toMatchObject({ reason: 'CODE_TAKEN' });
});

test('only staff who may change markets see and change them', async () => {
  const { market } = shop.services;

  for (const actor of [await shop.store.staff('support'), await shop.store.shopper()]) {
    await expect(market.list(actor)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
    await expect(market.save(actor, { ref: null, draft: marketDraft() })).rejects.toMatchObject({
      reason: 'FORBIDDEN',
    });
  }
});
