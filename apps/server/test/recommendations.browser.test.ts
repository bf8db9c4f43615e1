import { openBrowser, type People } from '@pushcart/stack/browser';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from './browser.ts';
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

const PATIENCE_MS = 15_000;

const firstForYou = (page: Page) => page.getByRole('region', { name: 'For you' }).getByRole('link').first();

test('a view changes the open home row without a reload, once it may be remembered', async () => {
  const kettle = await shop.store.addProduct({ name: 'Kettle', stock: 20 });
  const cup = await shop.store.addProduct({ name: 'Cup', stock: 20 });
  await learnThatGoTogether(kettle.productId, cup.productId);
  const { context, page: home, faults } = await people.visitor(shop.url);
  await home.goto('/');
  await home.getByRole('button', { name: 'Yes, remember it' }).click();
  await home.getByRole('button', { name: 'Do not recommend by what I do' }).waitFor();
  await home.evaluate(() => document.documentElement.setAttribute('data-opened', 'once'));

  const other = await context.newPage();
  await other.goto(`/products/${kettle.slug}`);
  await other.getByRole('heading', { name: 'Kettle' }).waitFor();

  await home.getByText('Because you viewed Kettle').waitFor();
  await eventually(async () => (await firstForYou(home).textContent()) === 'Cup', PATIENCE_MS);
  expect(await home.evaluate(() => document.documentElement.getAttribute('data-opened'))).toBe('once');
  expect(faults).toEqual([]);
});

/** Others look at one after the other, until the shop has learned it. */
async function learnThatGoTogether(first: string, then: string): Promise<void> {
  for (let n = 0; n < 3; n += 1) {
    const guest = shop.guest();
    await guest.behaviour.choose.mutate({ allowed: true });
    await guest.behaviour.record.mutate({
      interactions: [
        { kind: 'view', productId: first, agoMs: 1_000 },
        { kind: 'view', productId: then, agoMs: 0 },
      ],
    });
  }
  const visitor = shop.guest();
  await eventually(async () => {
    const { items } = await visitor.recommend.forProduct.query({ productId: first, kind: 'viewed-also', limit: 1 });
    return items[0]?.reason.kind === 'viewed';
  }, PATIENCE_MS);
}
