import { newKey } from '@pushcart/client';
import { openBrowser, type People } from '@pushcart/stack/browser';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from './browser.ts';
import { mark, signIn, wasReloaded } from './browser-shopping.ts';
import { placeOrder } from './buying.ts';
import { type Person, startTestShop, type TestShop } from './harness.ts';
import { screenshot, WEB_DIR } from './web-app.ts';

/** Visitors are on the first server; the world goes on at the second. */
const OTHER = 1;
const PATIENCE_MS = 30_000;

let shop: TestShop;
let people: People;
let owner: Person;

beforeAll(async () => {
  [shop, people] = await Promise.all([
    startTestShop({ nodes: 2, spawn: true, stock: 20, environment: { WEB_DIR } }),
    openBrowser(),
  ]);
  owner = await shop.staff('owner', OTHER);
});
afterAll(async () => {
  await people[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});

/** Notes from now on everything that is said to those who listen to the page. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = target.parentElement?.closest('[aria-live=polite]') ?? target;
        if (region instanceof Element && region.matches('[aria-live=polite]')) said.push(region.textContent ?? '');
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
const saidOf = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said);

/** How strongly an element is drawn, with everything around it: 1 in full. */
const strength = (target: Locator) =>
  target.evaluate((element) => {
    let opacity = 1;
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      opacity *= Number(getComputedStyle(at).opacity);
    }
    return opacity;
  });

test('a server that is killed and comes back: pages say so, grey what they know, take no money, and are true again', async () => {
  const { variantId, warehouseId, product } = shop.store;
  const before = await placeOrder(shop.guest(OTHER), variantId);
  const [shopper, merchant] = [await people.visitor(shop.url), await people.visitor(shop.url)];
  await signIn(merchant.page, owner, '/desk/orders');
  await merchant.page.getByRole('checkbox', { name: `Tick order ${before.number}` }).check();
  const pack = merchant.page.getByRole('button', { name: 'Mark as packed' });
  await pack.waitFor();
  await shopper.page.goto(`/products/${product.slug}`);
  const stock = shopper.page.getByText(/^\d+ in stock$/);
  const row = merchant.page.getByRole('row').nth(1);
  const add = shopper.page.getByRole('button', { name: 'Add to cart' });
  for (const { page } of [shopper, merchant]) {
    await page.getByText('Live', { exact: true }).waitFor();
    await mark(page);
    await listen(page);
  }
  expect(await stock.textContent()).toBe('19 in stock');
  expect([await strength(stock), await strength(row)]).toEqual([1, 1]);

  await shop.nodes[0].stop('SIGKILL');

  for (const { page } of [shopper, merchant]) {
    await page.getByText('Reconnecting', { exact: true }).waitFor();
    await page
      .getByRole('paragraph')
      .getByText(/^Not connected\. Numbers are from \d\d:\d\d:\d\d\.$/)
      .waitFor();
  }
  await eventually(async () => (await strength(stock)) < 0.7 && (await strength(row)) < 0.7);
  expect([await add.isEnabled(), await pack.isEnabled()]).toEqual([false, false]);
  await shopper.page.getByText('Not connected: we cannot say what is left').waitFor();
  await merchant.page.getByText('This works again once the connection is back.').waitFor();
  await screenshot(shopper.page, 'journey-killed-product');
  await screenshot(merchant.page, 'journey-killed-orders');
  const change = { variantId, warehouseId, delta: -4, cause: 'counted', key: newKey() };
  await owner.client.inventory.adjust.mutate(change);
  await placeOrder(shop.guest(OTHER), variantId);

  await shop.nodes[0].start();
  const backAt = performance.now();

  await shopper.page.getByText('14 in stock').waitFor({ timeout: PATIENCE_MS });
  await merchant.page.getByRole('button', { name: '1 new' }).waitFor({ timeout: PATIENCE_MS });
  for (const { page } of [shopper, merchant]) await page.getByText('Live', { exact: true }).waitFor();
  await eventually(async () => (await add.isEnabled()) && (await pack.isEnabled()));
  console.info(`Live again ${Math.round(performance.now() - backAt)} ms after the server was back`);
  expect(await strength(stock)).toBe(1);
  for (const { page } of [shopper, merchant]) {
    await eventually(async () => (await saidOf(page)).some((text) => text.includes('Connected again')));
    const said = await saidOf(page);
    expect(said.filter((text) => text.includes('Not connected'))).toHaveLength(1);
    expect(said.filter((text) => text.includes('Connected again'))).toHaveLength(1);
    expect(await wasReloaded(page)).toBe(false);
  }
});
