import { newKey } from '@pushcart/client';
import { blockOf, openProject, type Project, readBlocks } from '@pushcart/client/packed';
import { openBrowser, type People } from '@pushcart/stack/browser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from './browser.ts';
import { placeOrder } from './buying.ts';
import { freePort } from './free-port.ts';
import { type Program, startProgram } from './guide.ts';
import { type Person, startTestShop, type TestShop } from './harness.ts';
import { screenshot } from './web-app.ts';

const GUIDE = 'docs/guides/stock-board.md';

let shop: TestShop;
let owner: Person;
let people: People;
let project: Project;
let board: Program;
let url: string;
beforeAll(async () => {
  [shop, people, project] = await Promise.all([
    startTestShop({ stock: 10 }),
    openBrowser(),
    openProject({ beside: { vite: 'apps/web' } }),
  ]);
  owner = await shop.staff('owner');
  for (const { file, code } of await readBlocks(GUIDE)) if (file !== null) await project.write(file, code);
  // As `npm init` writes it.
  await project.write('package.json', '{ "type": "commonjs" }');
  const port = await freePort();
  const commands = (await blockOf(GUIDE, 'serve')).replaceAll('npx vite', 'node node_modules/vite/bin/vite.js');
  board = startProgram(project, '.', commands, { PUSHCART_URL: shop.url, PORT: String(port) });
  url = `http://127.0.0.1:${port}`;
  await eventually(async () => (await fetch(url)).ok, 60_000);
});
afterAll(async () => {
  await board?.[Symbol.asyncDispose]();
  await project[Symbol.asyncDispose]();
  await people[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});

test('the board of the guide shows stock as it is bought, adjusted, and after the shop was away', async () => {
  const { page, faults } = await people.visitor(url);
  const units = page.locator('#board tr').first().locator('td').nth(1);
  const shows = (number: number) => eventually(async () => expect(await units.textContent()).toBe(String(number)));
  const { variantId, warehouseId } = shop.store;
  const adjust = (delta: number) =>
    owner.client.inventory.adjust.mutate({ variantId, warehouseId, delta, cause: 'Counted', key: newKey() });

  await page.goto('/');
  await shows(10);
  await placeOrder(shop.guest(), variantId, 3);
  await shows(7);
  await adjust(-7);
  await shows(0);
  await page.locator('tr.out').waitFor();
  expect(await page.locator('#connection').textContent()).toBe('live');
  await screenshot(page, 'stock-board');
  expect(faults).toEqual([]);

  await shop.nodes[0].stop();
  await page.getByText('reconnecting').waitFor();
  await shop.nodes[0].start();
  await adjust(42);

  await eventually(async () => expect(await units.textContent()).toBe('42'), 15_000);
});
