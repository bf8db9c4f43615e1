import { openBrowser, type People } from '@pushcart/stack/browser';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from './browser.ts';
import {
  backAtTheShop,
  CARDS,
  currentStep,
  goToCheckout,
  mark,
  order,
  payByCard,
  putInCart,
  reach,
  signIn,
  wasReloaded,
} from './browser-shopping.ts';
import { scanNext } from './buying.ts';
import { type Person, startTestShop, type TestShop } from './harness.ts';
import { press, tabTo } from './keyboard.ts';
import { openTerminal } from './terminal.ts';
import { screenshot, WEB_DIR } from './web-app.ts';

let shop: TestShop;
let people: People;
let packer: Person;
let owner: Person;

beforeAll(async () => {
  [shop, people] = await Promise.all([
    startTestShop({ stock: 20, price: 2350, legMs: 3_600_000, environment: { WEB_DIR } }),
    openBrowser(),
  ]);
  packer = await shop.staff('packer');
  owner = await shop.staff('owner');
});
afterAll(async () => {
  await people[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});

/** What is promised is a second; a machine that runs other things besides may take longer to draw it. */
const PATIENCE_MS = 5_000;

async function soon(what: string, condition: () => Promise<boolean>): Promise<void> {
  const since = performance.now();
  await eventually(condition, PATIENCE_MS);
  console.info(`${what}: seen after ${Math.round(performance.now() - since)} ms`);
}

const paidToday = (wall: Page) => wall.locator('dl > div', { hasText: 'Paid' }).locator('dd').textContent();

test('a purchase is seen by another shopper, at the desk and in a terminal, and walks to the door by itself', async () => {
  const { slug } = shop.store.product;
  const [a, b, desk, wall] = await Promise.all([
    people.visitor(shop.url),
    people.visitor(shop.url, { width: 360, height: 740 }),
    people.visitor(shop.url),
    people.visitor(shop.url),
  ]);
  await using terminal = openTerminal(shop.url, owner.token, 'watch', 'orders');
  await Promise.all([signIn(desk.page, packer, '/desk/orders'), signIn(wall.page, owner, '/desk')]);
  await wall.page.getByRole('heading', { name: 'Live wall' }).waitFor();
  await b.page.goto(`/products/${slug}`);
  await b.page.getByText('20 in stock').waitFor();
  await b.page.getByText('Live', { exact: true }).waitFor();
  for (const { page } of [b, desk, wall]) await mark(page);
  expect(await paidToday(wall.page)).toBe('0');

  await putInCart(a.page, slug);
  const held = a.page.waitForResponse((response) => response.url().includes('checkout.hold'));
  await goToCheckout(a.page);
  await held;

  await soon('stock', () => b.page.getByText('19 in stock').isVisible());
  await screenshot(a.page, 'journey-checkout');

  await order(a.page);
  await desk.page.getByRole('button', { name: '1 new' }).click();
  await screenshot(a.page, 'journey-pay');
  await payByCard(a.page, CARDS.approved);
  await backAtTheShop(a.page);
  await mark(a.page);
  await reach(a.page, 'Paid');
  await eventually(async () => (await paidToday(wall.page)) === '1');
  const number = (await a.page.getByRole('heading', { level: 1 }).textContent())?.replace('Order ', '') ?? '';
  await wall.page.getByRole('link', { name: `#${number}` }).waitFor();
  await eventually(() => terminal.printed.some((line) => JSON.stringify(line).includes(`"number":${number}`)), 10_000);

  await desk.page.getByRole('link', { name: `#${number}` }).click();
  await desk.page.getByRole('button', { name: 'Mark as packed' }).click();
  await reach(a.page, 'Packed');
  await desk.page.getByRole('button', { name: 'Create shipment' }).click();
  const tracking = a.page.getByText(/^PC\d{12}$/);
  await tracking.waitFor();
  await screenshot(desk.page, 'journey-desk-order');

  const trackingNumber = (await tracking.textContent()) ?? '';
  const scans = a.page.locator('section', { hasText: 'Where it has been' }).getByRole('listitem');
  const steps = new Set<string>();
  while (!steps.has('Delivered')) {
    const known = await scans.count();
    await scanNext(shop, trackingNumber);
    await soon('scan', async () => (await scans.count()) > known);
    steps.add(await currentStep(a.page));
    if (steps.size === 1) await screenshot(a.page, 'journey-on-its-way');
  }

  expect([...steps]).toEqual(['Handed over', 'Out for delivery', 'Delivered']);
  await screenshot(a.page, 'journey-delivered');
  await screenshot(wall.page, 'journey-wall');
  await screenshot(b.page, 'journey-other-shopper');
  for (const { page, faults } of [a, b, desk, wall]) {
    expect(await wasReloaded(page)).toBe(false);
    expect(faults).toEqual([]);
  }
});

test('a purchase by keyboard alone, on a phone', async () => {
  const { page, faults } = await people.visitor(shop.url, { width: 360, height: 740 });
  const { keyboard } = page;

  await page.goto(`/products/${shop.store.product.slug}`);
  await page.getByRole('button', { name: 'Add to cart' }).waitFor();
  await press(page, 'button', 'Add to cart');
  await page.getByText('is in your cart').waitFor();
  await press(page, 'link', /^Cart, /);
  await page.getByRole('button', { name: 'To checkout' }).waitFor();
  await press(page, 'button', 'To checkout');
  await page.getByRole('timer').waitFor();
  for (const [label, text] of [
    ['E-mail', 'robin@example.com'],
    ['Full name', 'Robin Example'],
    ['Street and number', '1 Harbour Street'],
    ['City', 'London'],
    ['Postal code', 'SW1A 1AA'],
  ] as const) {
    await tabTo(page, 'textbox', label);
    await keyboard.type(text);
  }
  await press(page, 'button', /^Order and pay/);
  await page.waitForURL('**/pay/pay_*');
  await press(page, 'link', /Approved|4242/);
  await press(page, 'button', /^Pay/);
  await backAtTheShop(page);

  await reach(page, 'Paid');
  expect(faults).toEqual([]);
});
