import { createTestShop } from '@pushcart/client/test-kit';
import { expect, test, vi } from 'vitest';
import { eventPages } from './event-pages.ts';

const pageTo = (through: number, head: number) => ({ epoch: 'e', head, through, forgotten: 0, events: [] });

async function all<T>(pages: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const page of pages) found.push(page);
  return found;
}

test('pages are asked for one behind the other, up to where the log ended at the beginning', async () => {
  const shop = createTestShop();
  let head = 12_000;
  shop.answer('eventLog.read', ({ after, to, limit = 0 }) => {
    head += 1_000;
    return pageTo(Math.min(after + limit, to ?? head, head), head);
  });

  const pages = await all(eventPages(shop.pushcart, { after: 1_000 }));

  expect(pages.map(({ through, end }) => [through, end])).toEqual([
    [6_000, 13_000],
    [11_000, 13_000],
    [13_000, 13_000],
  ]);
  await shop.close();
});

test('a shop that was asked too often is asked again when it says so', async () => {
  const shop = createTestShop();
  shop.refuse('eventLog.read', 'RATE_LIMITED', { retryAfterSeconds: 0.2 });
  const first = eventPages(shop.pushcart, { after: 0 }).next();
  await vi.waitFor(() => expect(shop.calls('eventLog.read')).toHaveLength(1));

  shop.answer('eventLog.read', pageTo(5, 5));

  expect((await first).value).toMatchObject({ through: 5 });
  await shop.close();
});

test('any other refusal ends it', async () => {
  const shop = createTestShop();
  shop.refuse('eventLog.read', 'FORBIDDEN');

  await expect(eventPages(shop.pushcart, { after: 0 }).next()).rejects.toThrow('FORBIDDEN');
  await shop.close();
});

test('who leaves early no longer asks for what was on its way', async () => {
  const signals: AbortSignal[] = [];
  const query = (_input: object, { signal }: { readonly signal: AbortSignal }) => {
    signals.push(signal);
    return signals.length === 1 ? Promise.resolve(pageTo(5_000, 9_000)) : new Promise(() => {});
  };
  const pages = eventPages({ eventLog: { read: { query } } } as never, { after: 0 });
  await pages.next();

  await pages.return(undefined);

  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
});
