import { newKey } from '@pushcart/client';
import { openBrowser, type People } from '@pushcart/stack/browser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buy, putInCart, reach } from './browser-shopping.ts';
import { simulate } from './buying.ts';
import { type Person, startTestShop, type TestShop } from './harness.ts';
import { screenshot, WEB_DIR } from './web-app.ts';

let shop: TestShop;
let people: People;
let owner: Person;

beforeAll(async () => {
  [shop, people] = await Promise.all([startTestShop({ stock: 20, environment: { WEB_DIR } }), openBrowser()]);
  owner = await shop.staff('owner');
});
afterAll(async () => {
  await people[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});

test('the other language keeps the cart, also over a reload', async () => {
  const { page, faults } = await people.visitor(shop.url);
  await putInCart(page, shop.store.product.slug);

  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('link', { name: '购物车，1 件' }).click();
  await page.getByRole('link', { name: 'Blue mug（中文）' }).first().waitFor();
  await page.reload();

  await page.getByRole('link', { name: '购物车，1 件' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  expect(faults).toEqual([]);
});

test('offline the numbers are said to be old and nothing can be bought; back again everything is true', async () => {
  const { context, page } = await people.visitor(shop.url);
  const { variantId, warehouseId } = shop.store;
  await page.goto(`/products/${shop.store.product.slug}`);
  const add = page.getByRole('button', { name: 'Add to cart' });
  await page.getByText('20 in stock').waitFor();
  await page.getByText('Live', { exact: true }).waitFor();

  await context.setOffline(true);
  await page
    .getByText(/^Not connected/)
    .first()
    .waitFor();
  const wasEnabled = await add.isEnabled();
  await screenshot(page, 'journey-offline');
  await owner.client.inventory.adjust.mutate({ variantId, warehouseId, delta: -3, cause: 'counted', key: newKey() });
  await context.setOffline(false);

  await page.getByText('17 in stock').waitFor();
  await page
    .getByText(/^Not connected/)
    .first()
    .waitFor({ state: 'hidden' });
  expect(wasEnabled).toBe(false);
  expect(await add.isEnabled()).toBe(true);
});

test('an order that was paid while its page was offline catches up without a reload', async () => {
  const { context, page } = await people.visitor(shop.url);
  await buy(page, shop.store.product.slug);
  const paymentRef = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.goBack();
  await reach(page, 'Ordered');
  const pay = page.getByRole('button', { name: /^Pay .*\d/ });
  expect(await pay.isEnabled()).toBe(true);

  await context.setOffline(true);
  await page
    .getByText(/^Not connected/)
    .first()
    .waitFor();
  const wasEnabled = await pay.isEnabled();
  await simulate(shop, paymentRef);
  await context.setOffline(false);

  await reach(page, 'Paid');
  expect(wasEnabled).toBe(false);
});
