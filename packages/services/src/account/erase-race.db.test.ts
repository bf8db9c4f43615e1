import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FlashSaleService } from '../flash-sale/flash-sale-service.ts';
import { createFlashSaleService } from '../flash-sale/index.ts';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { doneOrWaiting } from '../testing/done-or-waiting.ts';
import { flashJoin, type OpenFlashSale, openFlashSale } from '../testing/make-flash-sale.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createAccountService } from './index.ts';

let store: TestStore;
let sales: FlashSaleService;
let sale: OpenFlashSale;
/** Holds up whoever orders for an account. */
let holder: pg.Client;
beforeAll(async () => {
  store = await createTestStore({ stock: 100 });
  sales = createFlashSaleService(store.deps);
  holder = new pg.Client({ connectionString: store.databaseUrl });
  await holder.connect();
});
beforeEach(async () => {
  sale = await openFlashSale(store, sales, await store.staff('owner'));
  store.clock.advance(10 * 60_000);
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await holder.end();
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

/** Somebody who could erase their account now. */
async function shopper() {
  const actor = await store.shopper();
  const confirmedAt = store.clock.now();
  await store.deps.db.session.update({ where: { id: actor.account.sessionId }, data: { confirmedAt } });
  return actor;
}

const join = async (actor: Awaited<ReturnType<typeof shopper>>) => (await sales.join(actor, flashJoin(sale))).id;
const entryOf = (id: string) => store.deps.db.flashEntry.findUniqueOrThrow({ where: { id } });
const erase = (actor: Awaited<ReturnType<typeof shopper>>) => createAccountService(store.deps).erase(actor);

async function holdUp(actor: Awaited<ReturnType<typeof shopper>>): Promise<void> {
  await holder.query('BEGIN');
  await holder.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [actor.account.id]);
}

test.each(['erases their account', 'leaves the queue'])('who %s while others are let in is not let in', async (how) => {
  const [first, gone] = [await shopper(), await shopper()];
  await join(first);
  const id = await join(gone);
  await holdUp(first);
  const admitting = sales.admitDue();
  await doneOrWaiting(holder, admitting);

  await (how === 'leaves the queue' ? sales.leave(gone, { entryId: id }) : erase(gone));
  await holder.query('COMMIT');
  await admitting;

  expect(await entryOf(id)).toMatchObject({ status: 'left', orderId: null, draft: null });
  expect(await store.deps.db.order.count({ where: { accountId: gone.account.id } })).toBe(0);
});

test('an account that is being let in is not erased', async () => {
  const [winner, next] = [await shopper(), await shopper()];
  const id = await join(winner);
  await join(next);
  await holdUp(next);
  const admitting = sales.admitDue();
  await doneOrWaiting(holder, admitting);

  const erasing = erase(winner);
  await doneOrWaiting(holder, erasing, 2);
  await holder.query('COMMIT');

  await expect(erasing).rejects.toMatchObject({ reason: 'ACCOUNT_IN_USE' });
  await admitting;
  expect(await entryOf(id)).toMatchObject({ status: 'won' });
});

test('an account that was erased meanwhile joins no queue', async () => {
  const gone = await shopper();
  await erase(gone);

  await expect(sales.join(gone, flashJoin(sale))).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
});
