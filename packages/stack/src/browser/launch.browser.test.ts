import { once } from 'node:events';
import { createServer } from 'node:http';
import { chromium, type Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { launchOptions } from './index.ts';

const PAGE = `<!doctype html><meta charset="utf-8"><style>span { font: 40px sans-serif }</style>
  <span id="known">鲜</span><span id="other">货</span><button onclick="this.textContent = 'done'">go</button>`;

/** The pixels of an element: a character that no font covers looks like every other one. */
const pixels = (page: Page, selector: string) => page.locator(selector).screenshot();

test('a browser starts here, runs a page and draws Chinese', async () => {
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(PAGE));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const browser = await chromium.launch(await launchOptions());
  const page = await browser.newPage();

  await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
  await page.click('button');

  expect(await page.textContent('button')).toBe('done');
  expect((await pixels(page, '#known')).equals(await pixels(page, '#other'))).toBe(false);
  await browser.close();
  server.close();
});
