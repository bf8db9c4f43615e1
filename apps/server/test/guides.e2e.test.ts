import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ApiKeyScope } from '@pushcart/client';
import { blockOf, type Project } from '@pushcart/client/packed';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placeOrder, scanNext } from './buying.ts';
import { freePort } from './free-port.ts';
import { openGuides, printOf, startProgram } from './guide.ts';
import { type Person, startTestShop, type TestShop } from './harness.ts';
import { placePaidOrder } from './parcels.ts';
import { untilText } from './until-text.ts';

const run = promisify(execFile);
const QUICK_START = 'docs/quick-start.md';
const PROGRAM = 'orders.mjs';
const STATION = 'docs/guides/warehouse-app.md';
const RECEIVER = 'docs/guides/webhook-receiver.md';
const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));

let shop: TestShop;
let owner: Person;
let project: Project;
beforeAll(async () => {
  [shop, project] = await Promise.all([
    startTestShop({ stock: 100 }),
    openGuides([QUICK_START, 'docs/concepts.md', STATION, RECEIVER], {
      express: 'apps/server',
      libsql: 'packages/lab',
    }),
  ]);
  owner = await shop.staff('owner');
}, 120_000);
afterAll(async () => {
  await project[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});

async function keyFor(...scopes: ApiKeyScope[]): Promise<string> {
  return (await owner.client.apiKey.create.mutate({ name: 'A guide', scopes, days: null })).secret;
}

test('the quick start packs the client into a folder of the reader, whose program then prints orders as they come', async () => {
  const apiKey = await keyFor('orders.read');
  const script = (await blockOf(QUICK_START, 'run')).replace('pushcart_…', apiKey);

  await using program = startProgram(project, 'docs-quick-start-md', script, { PUSHCART_URL: shop.url });
  await untilText(program.output, 'The newest 0 orders are here.');
  const { number } = await placeOrder(shop.guest(), shop.store.variantId);

  expect(script).toContain(PROGRAM);
  expect(await untilText(program.output, 'order.placed')).toContain(`${number} order.placed placed`);
});

test('the program of the quick start says that its key is not one, and ends', async () => {
  const script = await blockOf(QUICK_START, 'run');

  await using program = startProgram(project, 'docs-quick-start-md', `${script.trim()} 2>&1`, {
    PUSHCART_URL: shop.url,
  });
  const [printed, [code]] = await Promise.all([text(program.output), once(program.process, 'exit')]);

  expect(printed).toMatch(/^API_KEY_INVALID: .+\n$/);
  expect(code).toBe(1);
});

test('the commands of the quick start leave the client in an empty folder', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'pushcart-reader-'));
  await symlink(REPOSITORY, join(directory, 'pushcart'));

  await run('sh', ['-ec', await blockOf(QUICK_START, 'client')], { cwd: directory });

  expect((await readdir(join(directory, 'my-app'))).sort()).toEqual(['package.json', 'pushcart-client-0.1.0.tgz']);
  await rm(directory, { recursive: true });
}, 300_000);

test('a change with a key of one’s own is made once, as the concepts say', async () => {
  const { orderId } = await placePaidOrder(shop);
  const apiKey = await keyFor('orders.read', 'orders.pack');

  const printed = await printOf(project, 'docs-concepts-md', 'keys-1', { url: shop.url, apiKey, orderId });

  expect(printed).toBe('true');
});

test('the packing station packs what is paid, prints its label and says what runs low', async () => {
  const PUSHCART_API_KEY = await keyFor('orders.read', 'orders.pack', 'stock.read');
  const [before, packed] = [await placePaidOrder(shop), await placePaidOrder(shop)];
  await owner.client.order.pack.mutate({ orderId: packed.orderId });

  await using station = startProgram(project, 'docs-guides-warehouse-app-md', 'node station.mjs', {
    PUSHCART_URL: shop.url,
    PUSHCART_API_KEY,
  });
  const labelled = await untilText(station.output, `${before.number}: label of`);
  if (!labelled.includes(`${packed.number}: label of`)) await untilText(station.output, `${packed.number}: label of`);
  const { orderId, number } = await placePaidOrder(shop);
  await untilText(station.output, `${number}: label of`);
  const { status, shipments } = await owner.client.order.get.query({ orderId });
  await scanNext(shop, shipments[0]?.trackingNumber ?? '');
  await untilText(station.output, `${number}: on its way`);

  const files = await readdir(join(project.directory, 'docs-guides-warehouse-app-md'));
  expect(status).toBe('packed');
  expect(files).toContain(`${number}-${shipments[0]?.id}.pdf`);

  const { variantId, warehouseId } = shop.store;
  const [level] = (await owner.client.inventory.list.query({})).items;
  const delta = 1 - ((level?.onHand ?? 0) - (level?.reserved ?? 0));
  await owner.client.inventory.setThreshold.mutate({ variantId, warehouseId, lowStockThreshold: 2 });
  await owner.client.inventory.adjust.mutate({ variantId, warehouseId, delta, cause: 'Counted' });
  await untilText(station.output, `${level?.sku}: 1 left`);
  await owner.client.inventory.adjust.mutate({ variantId, warehouseId, delta: 50, cause: 'Counted' });
});

test('the webhook receiver works on each event once, and takes nothing from others', async () => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/webhooks`;
  const draft = { url: address, description: 'A guide', types: ['order.paid'], status: 'active' } as const;
  const { endpoint, secret } = await owner.client.webhook.create.mutate({
    draft: { ...draft, types: [...draft.types] },
  });
  const script = (await blockOf(RECEIVER, 'run')).replace('whsec_…', secret).replace('receiver.mts', 'receiver.mjs');

  await using receiver = startProgram(project, 'docs-guides-webhook-receiver-md', script, { PORT: String(port) });
  await untilText(receiver.output, 'ready');
  await placePaidOrder(shop);
  await untilText(receiver.output, 'new order.paid');
  const { items } = await owner.client.webhook.deliveries.query({ endpointId: endpoint.id });
  await owner.client.webhook.retry.mutate({ deliveryId: items[0]?.id ?? '' });
  await untilText(receiver.output, 'again order.paid');

  expect((await fetch(address, { method: 'POST', body: '{}' })).status).toBe(401);
  await owner.client.webhook.remove.mutate({ endpointId: endpoint.id });
});
