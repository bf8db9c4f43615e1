import { openBrowser, type People } from '@pushcart/stack/browser';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from './browser.ts';
import { backAtTheShop, CARDS, mark, order, payByCard, putInCart, reach, wasReloaded } from './browser-shopping.ts';
import { startTestShop, type TestShop } from './harness.ts';
import { screenshot, WEB_DIR } from './web-app.ts';

let shop: TestShop;
let people: People;

beforeAll(async () => {
  [shop, people] = await Promise.all([startTestShop({ stock: 1, environment: { WEB_DIR } }), openBrowser()]);
});
afterAll(async () => {
  await people[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});

/** Whether the goods were set aside, or refused; waits until the page says which. */
async function isHeld(page: Page): Promise<boolean> {
  const held = page.getByRole('timer');
  const refused = page.getByRole('alert').getByText('Somebody was faster');
  await held.or(refused).first().waitFor();
  return held.isVisible();
}

test('the last unit goes to one of two who press at once; the other is told, keeps the rest and can buy it', async () => {
  const { slug } = shop.store.product;
  const other = await shop.store.addProduct({ name: 'Green bowl', stock: 5 });
  const [a, b, onlooker] = await Promise.all([
    people.visitor(shop.url),
    people.visitor(shop.url, { width: 360, height: 740 }),
    people.visitor(shop.url),
  ]);
  await onlooker.page.goto(`/products/${slug}`);
  await onlooker.page.getByText('Only 1 left').waitFor();
  await onlooker.page.getByText('Live', { exact: true }).waitFor();
  for (const { page } of [a, b]) {
    await putInCart(page, slug);
    await putInCart(page, other.slug, 2);
    await page.getByRole('link', { name: 'Cart, 2 items' }).click();
    await page.getByRole('button', { name: 'To checkout' }).waitFor();
  }
  for (const { page } of [a, b, onlooker]) await mark(page);

  await Promise.all([a, b].map(({ page }) => page.getByRole('button', { name: 'To checkout' }).click()));
  const held = await Promise.all([a, b].map(({ page }) => isHeld(page)));

  expect(held.toSorted()).toEqual([false, true]);
  const [winner, loser] = held[0] === true ? [a.page, b.page] : [b.page, a.page];
  await onlooker.page.getByRole('button', { name: 'Sold out' }).waitFor();
  expect(await loser.getByRole('button', { name: /^Order and pay/ }).isEnabled()).toBe(false);
  await screenshot(loser, 'journey-last-unit-refused');

  await order(winner);
  await loser.getByRole('link', { name: 'Back to the cart' }).click();
  await loser.getByRole('status').getByText('Somebody was faster: it has just sold out.').waitFor();
  await loser.getByRole('link', { name: 'Green bowl' }).last().waitFor();
  expect(await loser.getByRole('button', { name: 'To checkout' }).isEnabled()).toBe(false);
  expect(await shop.store.deps.db.order.count()).toBe(1);
  await screenshot(loser, 'journey-last-unit-cart');

  await loser.getByRole('status').getByRole('button', { name: 'Remove' }).click();
  await loser.getByRole('button', { name: 'To checkout' }).click();
  await loser.getByRole('timer').waitFor();
  for (const page of [loser, onlooker.page]) expect(await wasReloaded(page)).toBe(false);
  await order(loser);
  await payByCard(loser, CARDS.approved);
  await backAtTheShop(loser);
  await reach(loser, 'Paid');

  const lines = await shop.store.deps.db.orderLine.findMany({ select: { variantId: true, quantity: true } });
  expect(lines.filter(({ variantId }) => variantId === shop.store.variantId)).toEqual([
    { variantId: shop.store.variantId, quantity: 1 },
  ]);
  expect(lines).toHaveLength(3);
  await eventually(() => onlooker.page.getByText('Sold out').first().isVisible());
});
