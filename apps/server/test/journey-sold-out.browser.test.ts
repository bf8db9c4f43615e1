import { newKey } from '@pushcart/client';
import { openBrowser, type People } from '@pushcart/stack/browser';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mark, putInCart, signIn, wasReloaded } from './browser-shopping.ts';
import { placeOrder } from './buying.ts';
import { type Person, startTestShop, type TestShop } from './harness.ts';
import { screenshot, WEB_DIR } from './web-app.ts';

let shop: TestShop;
let people: People;
let owner: Person;

beforeAll(async () => {
  [shop, people] = await Promise.all([startTestShop({ stock: 1, environment: { WEB_DIR } }), openBrowser()]);
  owner = await shop.staff('owner');
});
afterAll(async () => {
  await people[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});

/** The cell of the desk's stock list that says how many can be sold. */
const availableCell = (desk: Page) => desk.getByRole('row').nth(1).getByRole('cell').nth(2);

test('sold out shows on the listing, the product, in a cart and at the desk by itself, and goes when goods come in', async () => {
  const { variantId, warehouseId, product } = shop.store;
  const [listing, detail, cart, desk] = await Promise.all(Array.from({ length: 4 }, () => people.visitor(shop.url)));
  if (listing === undefined || detail === undefined || cart === undefined || desk === undefined) throw new Error();
  await signIn(desk.page, owner, '/desk/inventory');
  await listing.page.goto('/shop');
  await detail.page.goto(`/products/${product.slug}`);
  await putInCart(cart.page, product.slug);
  await cart.page.getByRole('link', { name: /^Cart, / }).click();
  const visitors = [listing, detail, cart];
  for (const { page } of visitors) await page.getByRole('main').getByText('Only 1 left').first().waitFor();
  await availableCell(desk.page).getByText('1', { exact: true }).waitFor();
  for (const { page } of [...visitors, desk]) {
    await page.getByText('Live', { exact: true }).waitFor();
    await mark(page);
  }
  const toCheckout = cart.page.getByRole('button', { name: 'To checkout' });

  await placeOrder(shop.guest(), variantId);

  await Promise.all([
    listing.page.getByRole('article').getByText('Sold out').waitFor(),
    detail.page.getByRole('button', { name: 'Sold out' }).waitFor(),
    cart.page.getByRole('status').getByText('Somebody was faster').waitFor(),
    availableCell(desk.page).getByText('0', { exact: true }).waitFor(),
  ]);
  expect(await toCheckout.isEnabled()).toBe(false);
  expect(await detail.page.getByRole('button', { name: 'Sold out' }).isEnabled()).toBe(false);
  await screenshot(cart.page, 'journey-sold-out-cart');

  const delivery = { warehouseId, reference: 'Delivery note 7', lines: [{ variantId, units: 3 }], key: newKey() };
  await owner.client.inventory.receive.mutate(delivery);

  await Promise.all([
    listing.page.getByRole('article').getByText('Only 3 left').waitFor(),
    detail.page.getByText('Only 3 left').waitFor(),
    cart.page.getByText('Somebody was faster').waitFor({ state: 'detached' }),
    availableCell(desk.page).getByText('3', { exact: true }).waitFor(),
  ]);
  expect(await toCheckout.isEnabled()).toBe(true);
  expect(await detail.page.getByRole('button', { name: 'Add to cart' }).isEnabled()).toBe(true);
  for (const { page, faults } of [...visitors, desk]) {
    expect(await wasReloaded(page)).toBe(false);
    expect(faults).toEqual([]);
  }
});
