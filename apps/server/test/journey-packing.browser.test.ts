import { openBrowser, type People } from '@pushcart/stack/browser';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from './browser.ts';
import { signIn } from './browser-shopping.ts';
import { placeOrder, scanNext, simulate, startPayment } from './buying.ts';
import { type Person, startTestShop, type TestShop } from './harness.ts';
import { focused, isFocusVisible, press, tabTo } from './keyboard.ts';
import { screenshot, WEB_DIR } from './web-app.ts';

let shop: TestShop;
let people: People;
let packer: Person;

beforeAll(async () => {
  [shop, people] = await Promise.all([startTestShop({ legMs: 3_600_000, environment: { WEB_DIR } }), openBrowser()]);
  packer = await shop.staff('packer');
});
afterAll(async () => {
  await people[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});

/** An order that is paid and waits to be picked. */
async function paidOrder(): Promise<{ readonly orderId: string; readonly number: number }> {
  const guest = shop.guest();
  const order = await placeOrder(guest, shop.store.variantId, 2);
  const { orderId, token } = order;
  await simulate(shop, await startPayment(guest, order));
  await eventually(async () => (await guest.order.get.query({ orderId, token })).status === 'paid', 20_000);
  return order;
}

/** The focus is somewhere, and shows. */
async function keepsFocus(page: Page, after: string): Promise<void> {
  await eventually(async () => (await focused(page)) !== null, 5_000).catch(() => {
    throw new Error(`The focus is lost ${after}.`);
  });
  expect(await isFocusVisible(page), `the focus shows ${after}`).toBe(true);
}

test('two orders are picked, packed, labelled and handed over by keyboard alone, and the focus is never lost', async () => {
  const [first, second] = [await paidOrder(), await paidOrder()];
  const { page, context, faults } = await people.visitor(shop.url);
  const { keyboard } = page;
  const orderLink = (number: number) => page.getByRole('link', { name: `Order #${number}` });
  // A browser without a window of its own keeps what others show.
  let isKept = false;
  context.on('page', (tab) => tab.on('download', () => (isKept = true)));
  await signIn(page, packer, '/desk/shipments');
  await orderLink(first.number).waitFor();
  await orderLink(second.number).waitFor();

  await tabTo(page, 'checkbox', /chosen|Choose all/);
  await keyboard.press('Space');
  await press(page, 'button', 'Pick list');
  await page.getByRole('heading', { name: 'Pick list' }).waitFor();
  await keepsFocus(page, 'on the pick list');
  await press(page, 'button', 'All of it is picked');
  await page.getByRole('button', { name: 'Pack', exact: true }).first().waitFor();
  await keepsFocus(page, 'once all is picked');
  await screenshot(page, 'journey-packing-queue');

  const sku = `${shop.store.product.slug}-0`.toUpperCase();
  await tabTo(page, 'button', 'Pack');
  for (const left of [1, 0]) {
    expect(await focused(page)).toBe('Pack');
    await keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await keepsFocus(page, 'in the packing dialog');
    for (let unit = 0; unit < 2; unit += 1) {
      await keyboard.type(sku);
      await keyboard.press('Enter');
    }
    await page.getByRole('button', { name: 'Pack 2 of 2' }).waitFor();
    await keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await eventually(async () => (await page.getByRole('button', { name: 'Pack', exact: true }).count()) === left);
    await keepsFocus(page, `with ${left} left to pack`);
  }

  await press(page, 'link', /^Label to print/);
  await page.getByRole('button', { name: 'Print the label' }).nth(1).waitFor();
  await keepsFocus(page, 'at the labels');
  await tabTo(page, 'checkbox', /chosen|Choose all/);
  await keyboard.press('Space');
  await screenshot(page, 'journey-packing-labels');
  const opening = context.waitForEvent('page');
  await press(page, 'button', 'Print 2 labels');
  const label = await opening;
  await eventually(() => isKept || label.url().startsWith('blob:'), 10_000);
  await label.close();
  await page.getByText('No label to print').waitFor();
  await keepsFocus(page, 'once the labels are printed');

  await press(page, 'link', /^To hand over/);
  await orderLink(first.number).waitFor();
  const parcels = await shop.store.deps.db.shipment.findMany({ select: { trackingNumber: true } });
  await tabTo(page, 'button', 'Print the label');
  for (const { trackingNumber } of parcels) await scanNext(shop, trackingNumber ?? '');
  await page.getByText('Nothing waits for the carrier').waitFor();
  await keepsFocus(page, 'once the carrier has taken the parcels');
  await press(page, 'link', /^Handed over/);
  await orderLink(second.number).waitFor();

  expect(parcels).toHaveLength(2);
  expect(faults).toEqual([]);
});
