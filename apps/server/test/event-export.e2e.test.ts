import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { newKey } from '@pushcart/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from './browser.ts';
import { scanNext } from './buying.ts';
import { type Person, startTestShop, type TestShop } from './harness.ts';
import { sendParcel } from './parcels.ts';
import { runTerminal } from './terminal.ts';

let shop: TestShop;
let owner: Person;
let folder: string;
beforeAll(async () => {
  shop = await startTestShop({ stock: 10 });
  owner = await shop.staff('owner');
  folder = await mkdtemp(join(tmpdir(), 'pushcart-events-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await shop[Symbol.asyncDispose]();
});

test('a key exports what has happened: orders, parcels, returns, stock and products, and later only what is new', async () => {
  const { order, trackingNumber } = await sendParcel(shop, owner);
  await arrive(order, trackingNumber);
  await sendBack(order);
  await changeProduct();

  const first = await exported();

  const types = new Set(first.map(({ type }) => type));
  expect([...types]).toEqual(
    expect.arrayContaining(['order.placed', 'order.paid', 'order.shipped', 'order.delivered']),
  );
  expect([...types]).toEqual(expect.arrayContaining(['parcel.scanned', 'return.requested', 'return.approved']));
  expect([...types]).toEqual(expect.arrayContaining(['stock.changed', 'product.changed']));
  expect(first.find(({ type }) => type === 'order.paid')).toMatchObject({
    order_number: order.number,
    currency: 'EUR',
  });
  expect(JSON.stringify(first)).not.toContain('Robin');

  await changeProduct();
  const both = await exported();
  expect(both.slice(0, first.length)).toEqual(first);
  expect(both.slice(first.length).map(({ type }) => type)).toContain('product.changed');
  expect(new Set(both.map(({ id }) => id)).size).toBe(both.length);
});

test('who may not see figures is told what is missing', async () => {
  const packer = await shop.staff('packer');

  const { code, err } = await runTerminal({ url: shop.url, token: packer.token }, ...EXPORT, folder);

  expect(code).toBe(1);
  expect(err).toContain('metrics.read');
});

const EXPORT = ['export', 'events', '--format', 'ndjson', '--out'];

type Order = Awaited<ReturnType<typeof sendParcel>>['order'];

async function arrive({ orderId }: Order, trackingNumber: string): Promise<void> {
  const isThere = async () => (await owner.client.order.get.query({ orderId })).status === 'delivered';
  await eventually(async () => {
    if (await isThere()) return true;
    await scanNext(shop, trackingNumber);
    return false;
  }, 20_000);
}

async function sendBack({ orderId, token }: Order): Promise<void> {
  const guest = shop.guest();
  const [line] = (await guest.order.get.query({ orderId, token })).lines;
  const lines = [{ orderLineId: line?.id ?? '', quantity: 1 }];
  const asked = { orderId, token, reason: 'damaged', lines, key: newKey() } as const;
  const { id: returnId, version } = await guest.returns.request.mutate(asked);
  await owner.client.returns.approve.mutate({ returnId, version, key: newKey() });
}

async function changeProduct(): Promise<void> {
  const { productId } = shop.store.product;
  const { version, status } = await owner.client.product.get.query({ productId });
  const next = status === 'active' ? 'draft' : 'active';
  await owner.client.product.setStatus.mutate({ productId, version, status: next });
}

/** Exports with a key, once all that has happened is in the log, and reads the files. */
async function exported(): Promise<readonly Record<string, unknown>[]> {
  await eventually(async () => (await shop.store.deps.db.outbox.count()) === 0);
  const scopes = ['metrics.read', 'orders.read', 'stock.read'] as const;
  const { secret } = await owner.client.apiKey.create.mutate({ name: 'Export', scopes: [...scopes], days: 1 });
  const { code, err } = await runTerminal({ url: shop.url, apiKey: secret }, ...EXPORT, folder);
  expect({ code, err }).toMatchObject({ code: 0 });
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.gz')).sort();
  const texts = await Promise.all(names.map(async (name) => gunzipSync(await readFile(join(folder, name))).toString()));
  return texts.flatMap((text) => text.trimEnd().split('\n')).map((line) => JSON.parse(line));
}
