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
/** Where a proxy passes the calls on, and where the page itself calls the shop at another address. */
const FOLDERS = ['passed-on', 'direct'] as const;

let shop: TestShop;
let owner: Person;
let people: People;
let project: Project;
let boards: readonly Program[] = [];
let urls: readonly string[] = [];
beforeAll(async () => {
  const ports = [await freePort(), await freePort()];
  urls = ports.map((port) => `http://127.0.0.1:${port}`);
  [shop, people, project] = await Promise.all([
    startTestShop({ stock: 100, environment: { ALLOWED_ORIGINS: urls[1] ?? '' } }),
    openBrowser(),
    openProject({ beside: { vite: 'apps/web' } }),
  ]);
  owner = await shop.staff('owner');
  for (const { file, code } of await readBlocks(GUIDE)) {
    if (file === null) continue;
    await project.write(`passed-on/${file}`, code);
    await project.write(`direct/${file}`, code.replace('location.origin', JSON.stringify(shop.url)));
  }
  // As `npm init` writes it.
  for (const folder of FOLDERS) await project.write(`${folder}/package.json`, '{ "type": "commonjs" }');
  const commands = (await blockOf(GUIDE, 'serve')).replaceAll('npx vite', 'node ../node_modules/vite/bin/vite.js');
  boards = FOLDERS.map((folder, place) =>
    startProgram(project, folder, commands, { PUSHCART_URL: shop.url, PORT: String(ports[place]) }),
  );
  for (const url of urls) await eventually(async () => (await fetch(url)).ok, 60_000);
});
afterAll(async () => {
  for (const board of boards) await board[Symbol.asyncDispose]();
  await project[Symbol.asyncDispose]();
  await people[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});

test.each(FOLDERS)(
  'the board of the guide, %s, shows stock as it is bought, adjusted, and after the shop was away',
  async (folder) => {
    const { page, faults } = await people.visitor(urls[FOLDERS.indexOf(folder)] ?? '');
    const units = page.locator('#board tr').first().locator('td').nth(1);
    const shows = (number: number) => eventually(async () => expect(await units.textContent()).toBe(String(number)));
    const { variantId, warehouseId } = shop.store;
    const adjust = (delta: number) =>
      owner.client.inventory.adjust.mutate({ variantId, warehouseId, delta, cause: 'Counted', key: newKey() });
    const count = async (counted: number) => {
      const [level] = (await owner.client.inventory.list.query({})).items;
      await adjust(counted + (level?.reserved ?? 0) - (level?.onHand ?? 0));
    };
    await count(10);

    await page.goto('/');
    await shows(10);
    await placeOrder(shop.guest(), variantId, 3);
    await shows(7);
    await adjust(-7);
    await shows(0);
    await page.locator('tr.out').waitFor();
    expect(await page.locator('#connection').textContent()).toBe('live');
    await screenshot(page, `stock-board-${folder}`);
    expect(faults).toEqual([]);

    await shop.nodes[0].stop();
    await page.getByText('reconnecting').waitFor();
    await shop.nodes[0].start();
    await count(42);

    await eventually(async () => expect(await units.textContent()).toBe('42'), 15_000);
  },
);
