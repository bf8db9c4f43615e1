import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { append, inTransaction } from './transaction.ts';

let store: TestStore;
beforeAll(async () => {
  store = await createTestStore({ variants: 2 });
});
afterAll(() => store[Symbol.asyncDispose]());

const event = { topic: 'test', key: 'k', version: 1, type: 'happened', payload: { n: 1 } };

test('the relay is woken after a commit that told something, and only then', async () => {
  const before = store.commits();

  await inTransaction(store.deps, (tx) => tx.store.count());
  expect(store.commits()).toBe(before);
  await inTransaction(store.deps, (tx) => append(tx, [event]));
  expect(store.commits()).toBe(before + 1);
});

test('what fails tells nothing and changes nothing', async () => {
  const before = { commits: store.commits(), outbox: await store.deps.db.outbox.count() };

  const failing = inTransaction(store.deps, async (tx) => {
    await append(tx, [event]);
    throw new Error('after all not');
  });

  await expect(failing).rejects.toThrow('after all not');
  expect({ commits: store.commits(), outbox: await store.deps.db.outbox.count() }).toEqual(before);
});

test('a deadlock is tried again, and both transactions finish', async () => {
  const [first, second] = store.product.variantIds;
  let tries = 0;
  // Both take one row before either asks for the other's, the first time round.
  const bothHaveOne = barrier(2);
  const lockInOrder = (ids: readonly (string | undefined)[]) =>
    inTransaction(store.deps, async (tx) => {
      tries += 1;
      for (const id of ids) {
        await tx.$executeRaw`UPDATE variants SET position = position + 1 WHERE id = ${id}::uuid`;
        await bothHaveOne();
      }
    });

  await Promise.all([lockInOrder([first, second]), lockInOrder([second, first])]);

  expect(tries).toBeGreaterThan(2);
  const [row] = await store.deps.db.variant.findMany({ where: { id: first ?? '' } });
  expect(row?.position).toBe(2);
});

test('a refusal of an SQL function becomes a DomainError with its details', async () => {
  const refused = inTransaction(
    store.deps,
    (tx) => tx.$queryRaw`SELECT refuse('SOLD_OUT', 'Nothing left.', '{"available": 0}')::text`,
  );

  await expect(refused).rejects.toMatchObject({
    name: 'DomainError',
    reason: 'SOLD_OUT',
    message: 'Nothing left.',
    details: { available: 0 },
  });
});

test('waiting too long for a row that someone holds is refused as temporary', async () => {
  await inTransaction(store.deps, async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM variants WHERE id = ${store.variantId}::uuid FOR UPDATE`;
    const waiting = inTransaction(
      store.deps,
      (other) => other.$executeRaw`SELECT 1 FROM variants WHERE id = ${store.variantId}::uuid FOR UPDATE`,
    );

    await expect(waiting).rejects.toMatchObject({ reason: 'TEMPORARILY_UNAVAILABLE' });
  });
});

/** Resolves for all once `count` wait, and at once from then on. */
function barrier(count: number): () => Promise<void> {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let waiting = 0;
  return () => {
    waiting += 1;
    if (waiting >= count) open();
    return opened;
  };
}
