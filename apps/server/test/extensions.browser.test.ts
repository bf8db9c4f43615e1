import { newKey } from '@pushcart/client';
import type { ExtensionDraft } from '@pushcart/domain';
import { openBrowser, type People } from '@pushcart/stack/browser';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Browser, eventually } from './browser.ts';
import { signIn } from './browser-shopping.ts';
import { type Placed, placeOrder } from './buying.ts';
import { type Person, startTestShop, type TestShop } from './harness.ts';
import { type PanelServer, startPanelServer } from './panel-server.ts';
import { screenshot, WEB_DIR } from './web-app.ts';

let shop: TestShop;
let people: People;
let panels: PanelServer;
let owner: Person;
let order: Placed;

beforeAll(async () => {
  [shop, people, panels] = await Promise.all([
    startTestShop({ environment: { WEB_DIR } }),
    openBrowser(),
    startPanelServer(),
  ]);
  owner = await shop.staff('owner');
  order = await placeOrder((await shop.shopper()).client, shop.store.variantId);
});
afterAll(async () => {
  await people[Symbol.asyncDispose]();
  await panels[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});

const draft = (path: string, name: string): ExtensionDraft => ({
  name: { en: name, 'zh-CN': name },
  url: `${panels.origin}${path}`,
  slots: ['desk.order'],
  roles: ['owner'],
  minHeight: 120,
  maxHeight: 600,
  isEnabled: true,
});

const heightOf = (page: Page, title: string) =>
  page.getByTitle(title).evaluate((frame) => frame.getBoundingClientRect().height);

test('a panel beside an order proves who asks to its own server, grows, hears no forger, and leaves when it is disabled', async () => {
  const { extension, secret } = await owner.client.extension.create.mutate({
    draft: draft('/panel', 'Loyalty'),
    key: newKey(),
  });
  await owner.client.extension.create.mutate({ draft: draft('/forger', 'Forger'), key: newKey() });
  panels.secret = secret;
  await eventually(async () => {
    const { headers } = await new Browser(shop.url).send('/');
    expect(headers.get('content-security-policy')).toContain(`frame-src ${panels.origin}`);
  });
  const { page, faults } = await people.visitor(shop.url);

  await signIn(page, owner, `/desk/orders/${order.number}`);
  await page.getByTitle('Loyalty').scrollIntoViewIfNeeded();
  const panel = page.frameLocator('iframe[title=Loyalty]');

  await panel.getByText(`desk.order ${order.orderId} owner en light`).waitFor();
  await eventually(async () => expect(await heightOf(page, 'Loyalty')).toBeGreaterThan(290));
  await page.getByTitle('Forger').scrollIntoViewIfNeeded();
  await eventually(async () => expect(await heightOf(page, 'Forger')).toBe(333));
  expect(await heightOf(page, 'Loyalty')).not.toBe(333);
  expect(await panel.locator('#said').textContent()).toBe(`desk.order ${order.orderId} owner en light`);
  expect(new URL(page.url()).pathname).toBe(`/desk/orders/${order.number}`);
  await screenshot(page, 'extension-on-order');

  const { id: extensionId, version, newSecretAt: _at, ...known } = extension;
  await panel.getByRole('button', { name: 'To all orders' }).click();
  await page.waitForURL('**/desk/orders');
  await page.goBack();
  await panel.locator('#said').waitFor();
  await owner.client.extension.update.mutate({
    ref: { extensionId, version },
    draft: { ...known, isEnabled: false },
  });
  await page.getByTitle('Loyalty').waitFor({ state: 'detached' });
  await page.getByTitle('Forger').waitFor();
  expect(faults).toEqual([]);
});

test('a panel that is enabled while a page is open says that the page is to be loaded again, and then shows', async () => {
  const { page } = await people.visitor(shop.url);
  await page.goto(`/products/${shop.store.product.slug}`);
  await page.getByRole('button', { name: 'Add to cart' }).waitFor();
  const others = await owner.client.extension.list.query();
  for (const { id: extensionId, version } of others)
    await owner.client.extension.remove.mutate({ extensionId, version });
  await eventually(async () => {
    const { headers } = await new Browser(shop.url).send('/');
    expect(headers.get('content-security-policy')).toContain("frame-src 'none'");
  });
  await page.reload();
  await page.getByText('Live', { exact: true }).waitFor();

  const draftOfShop = { ...draft('/panel', 'Sizes'), slots: ['shop.product'] as const };
  panels.secret = (await owner.client.extension.create.mutate({ draft: draftOfShop, key: newKey() })).secret;

  await page.getByTitle('Sizes').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Reload' }).click();
  await page.getByTitle('Sizes').scrollIntoViewIfNeeded();
  const said = page.frameLocator('iframe[title=Sizes]').locator('#said');
  await eventually(async () => expect(await said.textContent()).toMatch(/^shop\.product \S+ +en light$/), 15_000);
});
