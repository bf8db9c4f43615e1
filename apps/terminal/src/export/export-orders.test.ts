import type { Pushcart } from '@pushcart/client';
import { expect, test, vi } from 'vitest';
import { exportOrders } from './export-orders.ts';

const since = new Date('2026-11-01T00:00:00Z');
const signal = new AbortController().signal;

function shopWith(...pages: readonly { readonly text: string; readonly nextCursor: string | null }[]) {
  const left = [...pages];
  const query = vi.fn(async (_input: object) => left.shift());
  return { pushcart: { orderDesk: { export: { query } } } as unknown as Pick<Pushcart, 'orderDesk'>, query };
}

test('pages are read one after the other, and orders counted, also where a city has a line break', async () => {
  const { pushcart, query } = shopWith(
    { text: 'number,city\n1,"Ham\nburg"\n2,Bremen\n', nextCursor: 'c1' },
    { text: '3,"said ""Kiel"""\n', nextCursor: null },
  );
  const written: string[] = [];

  const orders = await exportOrders(
    pushcart,
    { since, format: 'csv' },
    {
      write: async (text) => void written.push(text),
      onProgress: () => {},
      signal,
    },
  );

  expect(orders).toBe(3);
  expect(written.join('')).toMatch(/^number,city\n1.*3,"said ""Kiel"""\n$/s);
  expect(query.mock.calls.map(([input]) => input)).toEqual([
    { placedFrom: since, format: 'csv' },
    { placedFrom: since, format: 'csv', cursor: 'c1' },
  ]);
});

test('what is refused is not waited for', async () => {
  const query = vi.fn(async () => Promise.reject(new Error('no')));
  const pushcart = { orderDesk: { export: { query } } } as unknown as Pick<Pushcart, 'orderDesk'>;
  const reading = exportOrders(
    pushcart,
    { since, format: 'csv' },
    { write: async () => {}, onProgress: () => {}, signal },
  );

  await expect(reading).rejects.toThrow('no');
  expect(query).toHaveBeenCalledTimes(1);
});
