import { setTimeout as delay } from 'node:timers/promises';
import { openBrowser, type People } from '@pushcart/stack/browser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from './browser.ts';
import { mark, wasReloaded } from './browser-shopping.ts';
import { scanNext } from './buying.ts';
import { type Person, startTestShop, type TestShop } from './harness.ts';
import { sendParcel } from './parcels.ts';
import { screenshot, WEB_DIR } from './web-app.ts';

/** Longer than any pause that hides behind a buffer, and than the server waits for a socket that is silent. */
const OFFLINE_MS = 60_000;
const SCANS = 4;

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

/** The order as it stands, which the stream begins with. */
const isOrder = ({ payload }: { readonly payload: string | Buffer }) =>
  String(payload).includes('"kind":"snapshot"') && String(payload).includes('"timeline"');

test('four scans of a minute offline appear when the shopper is back: all, in order, once, without a reload', async () => {
  const { order, trackingNumber } = await sendParcel(shop, packer);
  const { context, page } = await people.visitor(shop.url);
  const opening = page.waitForEvent('websocket');
  const known = opening.then((socket) => socket.waitForEvent('framereceived', isOrder));
  await page.goto(`/orders/${order.orderId}?token=${order.token}`);
  const scans = page.locator('section', { hasText: 'Where it has been' }).getByRole('listitem');
  await page.getByText(trackingNumber).waitFor();
  await page.getByText('Live', { exact: true }).waitFor();
  await mark(page);
  await known;

  const leftAt = performance.now();
  await context.setOffline(true);
  await page
    .getByText(/^Not connected\. Numbers are from \d\d:\d\d:\d\d\.$/)
    .first()
    .waitFor();
  for (let n = 0; n < SCANS; n += 1) await scanNext(shop, trackingNumber);
  const told = await eventually(async () => {
    const rows = await shop.store.deps.db.trackingEvent.findMany({ orderBy: { occurredAt: 'desc' } });
    expect(rows).toHaveLength(SCANS);
    return rows;
  }, 20_000);
  await screenshot(page, 'journey-offline-minute');
  await delay(OFFLINE_MS - (performance.now() - leftAt));
  const whileOffline = await scans.count();
  await context.setOffline(false);

  await eventually(async () => (await scans.count()) === SCANS, 15_000);
  await page
    .getByRole('paragraph')
    .getByText(/^Not connected/)
    .waitFor({ state: 'hidden' });
  const times = await scans.locator('time').evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
  expect(whileOffline).toBe(0);
  expect(times).toEqual(told.map(({ occurredAt }) => occurredAt.toISOString()));
  expect(await wasReloaded(page)).toBe(false);
});
