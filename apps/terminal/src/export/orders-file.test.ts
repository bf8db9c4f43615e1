import { access, appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pushcart } from '@pushcart/client';
import { createTestShop } from '@pushcart/client/test-kit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportOrdersFile } from './orders-file.ts';

const since = new Date('2026-11-01T00:00:00Z');
const PAGES = ['number,city\n1,Köln\n2,Kiel\n', '3,Bremen\n4,"Ham\nburg"\n', '5,Ulm\n6,Jena\n', '7,Bonn\n'];
const WHOLE = PAGES.join('');

let shop: ReturnType<typeof createTestShop>;
let folder: string;
let path: string;
beforeEach(async () => {
  shop = createTestShop();
  shop.answer('session.current', { store: { id: 's1' } } as never);
  folder = await mkdtemp(join(tmpdir(), 'pushcart-orders-'));
  path = join(folder, 'orders.csv');
  await writeFile(path, 'old');
});
afterEach(async () => {
  await shop.close();
  await rm(folder, { recursive: true });
});

/** Gives the pages out, and is gone when page number `until` is asked for. */
function tellPages(until = PAGES.length): void {
  shop.answer('orderDesk.export', ({ cursor = '0' }) => {
    const place = Number(cursor);
    if (place >= until) throw new Error('gone');
    return { text: PAGES[place] ?? '', nextCursor: place + 1 < PAGES.length ? String(place + 1) : null };
  });
}

const cursors = () => shop.calls('orderDesk.export').map(({ cursor }) => cursor);
const begin = (options: { since?: Date; url?: string; pushcart?: Pushcart } = {}) =>
  exportOrdersFile(options.pushcart ?? shop.pushcart, {
    path,
    shop: options.url ?? 'https://shop.test',
    filter: { since: options.since ?? since, format: 'csv' },
    onProgress: () => {},
    signal: new AbortController().signal,
  });
const inPart = () => join(`${path}.exporting`, 'part');

async function breakOff(): Promise<void> {
  tellPages(2);
  await expect(begin()).rejects.toThrow('gone');
  tellPages();
}

test('a file that was broken off goes on where it was, and takes its name when it is whole', async () => {
  await breakOff();
  expect(await readFile(path, 'utf8')).toBe('old');
  // As a kill leaves it: a part is on the disk that nobody has noted.
  await appendFile(inPart(), '5,Ul');
  const asked = cursors().length;

  const orders = await begin();

  expect(orders).toBe(7);
  expect(cursors().slice(asked)).toEqual(['2', '3']);
  expect(await readFile(path, 'utf8')).toBe(WHOLE);
  expect(await readdir(folder)).toEqual(['orders.csv']);
});

test.each([
  ['of another time', { since: new Date('2026-11-02T00:00:00Z') }],
  ['at another shop', { url: 'https://other.test' }],
])('what was begun is not gone on with %s', async (_what, other) => {
  await breakOff();
  const asked = cursors().length;

  await begin(other);

  expect(cursors()[asked]).toBeUndefined();
  expect(await readFile(path, 'utf8')).toBe(WHOLE);
});

test.each(['part', '_manifest.json'])('where %s is lost, the file is begun anew', async (name) => {
  await breakOff();
  await rm(join(`${path}.exporting`, name));

  expect(await begin()).toBe(7);
  expect(await readFile(path, 'utf8')).toBe(WHOLE);
});

test('a place that the shop takes no more is begun anew', async () => {
  await breakOff();
  shop.refuse('orderDesk.export', 'CURSOR_INVALID');
  const refusal: unknown = await shop.pushcart.orderDesk.export.query({}).catch((error: unknown) => error);
  const query = async ({ cursor }: { readonly cursor?: string }) => {
    if (cursor !== undefined) throw refusal;
    return { text: WHOLE, nextCursor: null };
  };
  const { session } = shop.pushcart;

  expect(await begin({ pushcart: { session, orderDesk: { export: { query } } } as never })).toBe(7);
  expect(await readFile(path, 'utf8')).toBe(WHOLE);
});

test('of a file of which nothing has come nothing is left', async () => {
  tellPages(0);

  await expect(begin()).rejects.toThrow('gone');

  expect(await readdir(folder)).toEqual(['orders.csv']);
});

test('a second export of the same file is refused, and leaves the first one its place', async () => {
  let second: Promise<unknown> = Promise.resolve();
  shop.answer('orderDesk.export', async () => {
    second = begin().catch((error: unknown) => String(error));
    await second;
    return { text: WHOLE, nextCursor: null };
  });

  expect(await begin()).toBe(7);
  expect(await second).toContain('exports into');
  expect(await readFile(path, 'utf8')).toBe(WHOLE);
});

test('what has come is for this user alone, and a file cannot be made in a folder that is not there', async () => {
  await breakOff();
  expect((await stat(`${path}.exporting`)).mode & 0o077).toBe(0);

  path = join(folder, 'nowhere', 'orders.csv');
  await expect(begin()).rejects.toThrow('ENOENT');
  await expect(access(join(folder, 'nowhere'))).rejects.toThrow();
});
