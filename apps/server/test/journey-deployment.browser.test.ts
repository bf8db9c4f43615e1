import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, type People } from '@pushcart/stack/browser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from './browser-shopping.ts';
import { type Person, startTestShop, type TestShop } from './harness.ts';
import { screenshot, WEB_DIR } from './web-app.ts';

let directory: string;
let shop: TestShop;
let people: People;
let packer: Person;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pushcart-web-'));
  await cp(WEB_DIR, directory, { recursive: true });
  [shop, people] = await Promise.all([startTestShop({ environment: { WEB_DIR: directory } }), openBrowser()]);
  packer = await shop.staff('packer');
});
afterAll(async () => {
  await people[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
  await rm(directory, { recursive: true });
});

const NAME = /(?<=<meta name="pushcart-build" content=")\d{8}T\d{6}Z-[0-9a-f]+/;

/** Has the server come back with the pages as they were built in a year. */
async function replaceServer(year: string): Promise<void> {
  const page = join(directory, 'index.html');
  await shop.nodes[0].stop('SIGTERM');
  await writeFile(page, (await readFile(page, 'utf8')).replace(NAME, `${year}0101T000000Z-${year}`));
  await rm(`${page}.br`, { force: true });
  await shop.nodes[0].start();
}

test('a tab that stays open through a deployment says so by itself, and is of the new build once it is reloaded, whatever old servers answer', async () => {
  const [shopper, desk] = [await people.visitor(shop.url), await people.visitor(shop.url)];
  await signIn(desk.page, packer, '/desk/orders');
  await shopper.page.goto(`/products/${shop.store.product.slug}`);
  const pages = [shopper.page, desk.page];
  for (const page of pages) await page.getByText('Live', { exact: true }).waitFor();

  await shop.nodes[0].stop('SIGTERM');
  for (const page of pages) await page.getByText('Live', { exact: true }).waitFor({ state: 'hidden' });
  await shop.nodes[0].start();
  for (const page of pages) await page.getByText('Live', { exact: true }).waitFor();
  await shopper.page.getByRole('button', { name: 'Add to cart' }).click();
  await shopper.page.getByRole('link', { name: 'Cart, 1 item' }).waitFor();
  const saidTooEarly = await Promise.all(pages.map((page) => page.getByText('There is a newer version').count()));
  await replaceServer('2998');

  for (const page of pages) {
    await page.getByRole('status').getByText('There is a newer version of the shop.').waitFor({ timeout: 30_000 });
  }
  await screenshot(shopper.page, 'journey-deployment');
  await shopper.page.getByRole('button', { name: 'Reload to update' }).click();
  await shopper.page.getByText('There is a newer version').waitFor({ state: 'detached' });
  await shopper.page.getByText('Live', { exact: true }).waitFor();

  await shopper.page.getByRole('link', { name: 'Cart, 1 item' }).waitFor();
  // One of the old servers answers, as long as not all of them have been replaced.
  const answered = shopper.page.waitForResponse(/system\.info/);
  await replaceServer('2997');
  await answered;
  await shopper.page.getByText('Live', { exact: true }).waitFor();

  expect(saidTooEarly).toEqual([0, 0]);
  expect(await shopper.page.getByText('There is a newer version').count()).toBe(0);
});
