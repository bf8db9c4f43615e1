import type { SignedInActor } from '@pushcart/domain';
import { expect, test } from 'vitest';
import type { Prisma } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createAuditService } from './index.ts';
import { recordAudit } from './record.ts';

/** A store with five entries of its own, between those of another one. */
async function notedStore() {
  const store = await createTestStore();
  const owner = await store.staff('owner');
  const { storeId: elsewhere } = await store.addStore();
  for (const count of [1, 2, 3, 4, 5]) {
    await note(store, owner, { count, price: '¥', half: 0.5 });
    await note(store, { ...owner, storeId: elsewhere }, { count });
  }
  const entries = await store.deps.db.auditEntry.findMany({
    where: { storeId: store.storeId },
    orderBy: { id: 'asc' },
  });
  const ids = entries.map(({ id }) => id);
  return { store, ids, check: () => createAuditService(store.deps).check(owner) };
}

function note({ deps }: TestStore, by: SignedInActor, details: Readonly<Record<string, unknown>>): Promise<void> {
  return inTransaction(deps, (tx) => recordAudit(deps, tx, by, 'webhook.replayed', 'webhook:1', details));
}

/** As whoever may do anything in the database would: past the guard of the table. */
function meddle({ deps }: TestStore, change: (tx: Prisma.TransactionClient) => Promise<unknown>): Promise<unknown> {
  return deps.db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    await change(tx);
  });
}

test('entries that nobody touched hold, each store’s by themselves', async () => {
  const { store, check } = await notedStore();
  await using _ = store;

  expect(await check()).toEqual({ holding: 5, broken: null });
});

test('an entry that was changed is found, and how many before it hold', async () => {
  const { store, ids, check } = await notedStore();
  await using _ = store;
  const id = ids[2] ?? 0n;

  await meddle(store, (tx) => tx.auditEntry.update({ where: { id }, data: { details: { count: 99 } } }));

  const entry = expect.objectContaining({ id: String(id), details: { count: 99 } });
  expect(await check()).toEqual({ holding: 2, broken: { fault: 'changed', entry } });
});

test('an entry that is gone, or whose hash was made anew, is missed by the one after it', async () => {
  const { store, ids, check } = await notedStore();
  await using _ = store;
  const [, second = 0n, third = 0n] = ids;

  await meddle(store, (tx) => tx.auditEntry.delete({ where: { id: third } }));
  const gone = await check();
  await meddle(
    store,
    (tx) => tx.$executeRaw`
      UPDATE audit_entries SET actor_id = NULL, hash = audit_hash(previous_hash, store_id, NULL, action, subject, details, at)
      WHERE id = ${second}`,
  );

  expect(gone).toMatchObject({ holding: 2, broken: { fault: 'gap', entry: { id: String(ids[3]) } } });
  expect(await check()).toMatchObject({ holding: 2, broken: { fault: 'gap', entry: { id: String(ids[3]) } } });
});

test('the first entry follows none', async () => {
  const { store, ids, check } = await notedStore();
  await using _ = store;

  await meddle(store, (tx) => tx.auditEntry.delete({ where: { id: ids[0] ?? 0n } }));

  expect(await check()).toMatchObject({ holding: 0, broken: { fault: 'gap', entry: { id: String(ids[1]) } } });
});

test('more entries than one statement looks at are one chain', async () => {
  const { store, check } = await notedStore();
  await using _ = store;
  await store.deps.db.$executeRaw`
    SELECT count(record_audit(${store.storeId}::uuid, NULL, 'order.exported', number::text, '{}', now()))
    FROM generate_series(1, 20010) number`;
  const last = await store.deps.db.auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const whole = await check();

  await meddle(store, (tx) => tx.auditEntry.update({ where: { id: last.id }, data: { subject: 'another' } }));

  expect(whole).toEqual({ holding: 20_015, broken: null });
  expect(await check()).toMatchObject({ holding: 20_014, broken: { entry: { id: String(last.id) } } });
});
