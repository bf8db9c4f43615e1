import { openBrowser, type People } from '@pushcart/stack/browser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from './browser.ts';
import { backAtTheShop, buy, CARDS, CHALLENGE_CODE, payByCard, reach } from './browser-shopping.ts';
import { ask, simulate } from './buying.ts';
import { startTestShop, type TestShop } from './harness.ts';
import { WEB_DIR } from './web-app.ts';

let shop: TestShop;
let people: People;

beforeAll(async () => {
  [shop, people] = await Promise.all([startTestShop({ stock: 20, environment: { WEB_DIR } }), openBrowser()]);
});
afterAll(async () => {
  await people[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});

test('a declined card is said plainly, and another card pays the same order', async () => {
  const { page, faults } = await people.visitor(shop.url);
  await buy(page, shop.store.product.slug);

  await payByCard(page, CARDS.withoutMoney);
  await backAtTheShop(page);
  await page.getByRole('main').getByText('there was not enough money on it').waitFor();
  const declined = page.url();
  await page.getByRole('button', { name: /^Pay .*\d/ }).click();
  await page.waitForURL('**/pay/pay_*');
  await payByCard(page, CARDS.approved);
  await backAtTheShop(page);

  await reach(page, 'Paid');
  expect(new URL(page.url()).pathname).toBe(new URL(declined).pathname);
  expect(faults).toEqual([]);
});

test('the bank asks for a code first', async () => {
  const { page, faults } = await people.visitor(shop.url);
  await buy(page, shop.store.product.slug);

  await payByCard(page, CARDS.challenged);
  await page.getByLabel('Code').fill(CHALLENGE_CODE);
  await page.locator('button[value=confirm]').click();
  await backAtTheShop(page);

  await reach(page, 'Paid');
  expect(faults).toEqual([]);
});

test('an order is paid although the shopper never comes back from the provider', async () => {
  const { context, page } = await people.visitor(shop.url);
  await buy(page, shop.store.product.slug);
  await page.goBack();
  const orderUrl = page.url();
  await page.goForward();
  const order = await context.newPage();
  await order.goto(orderUrl);
  await reach(order, 'Ordered');

  const paymentRef = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.close();
  await simulate(shop, paymentRef);

  await reach(order, 'Paid');
});

test('an order is paid although no word of the provider arrives: the shopper comes back and the shop asks', async () => {
  const { page } = await people.visitor(shop.url);
  await buy(page, shop.store.product.slug);
  await ask(shop.payment, 'POST', '/faults', { webhook: { drop: true } });

  try {
    await payByCard(page, CARDS.approved);
    await backAtTheShop(page);
    await reach(page, 'Paid');
  } finally {
    await ask(shop.payment, 'DELETE', '/faults');
  }
});

test('a double click orders once and pays once', async () => {
  const { page } = await people.visitor(shop.url);
  const orders = () => shop.store.deps.db.order.count();
  const payments = () => shop.store.deps.db.payment.count();
  const before = [await orders(), await payments()];
  await buy(page, shop.store.product.slug);
  await page.goBack();

  await page.getByRole('button', { name: /^Pay .*\d/ }).dblclick();
  await eventually(() => page.url().includes('/pay/pay_'), 15_000);
  await page.locator('[data-fill]', { hasText: CARDS.approved }).click();
  await page.getByRole('button', { name: /^Pay/ }).dblclick();
  await backAtTheShop(page);
  await reach(page, 'Paid');

  const after = [await orders(), await payments()];
  expect(after).toEqual(before.map((count) => count + 1));
});
