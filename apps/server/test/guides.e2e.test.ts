import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ApiKeyScope } from '@pushcart/client';
import { blockOf, type Project } from '@pushcart/client/packed';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placeOrder } from './buying.ts';
import { openGuides, printOf, startProgram } from './guide.ts';
import { type Person, startTestShop, type TestShop } from './harness.ts';
import { placePaidOrder } from './parcels.ts';
import { untilText } from './until-text.ts';

const run = promisify(execFile);
const QUICK_START = 'docs/quick-start.md';
const PROGRAM = 'orders.mjs';
const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));

let shop: TestShop;
let owner: Person;
let project: Project;
beforeAll(async () => {
  [shop, project] = await Promise.all([startTestShop({ stock: 100 }), openGuides([QUICK_START, 'docs/concepts.md'])]);
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
