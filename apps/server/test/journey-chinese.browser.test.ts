import { indexProducts } from '@pushcart/services/testing';
import { openBrowser, type People } from '@pushcart/stack/browser';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CARDS } from './browser-shopping.ts';
import { startTestShop, type TestShop } from './harness.ts';
import { screenshot, WEB_DIR } from './web-app.ts';

let shop: TestShop;
let people: People;

beforeAll(async () => {
  [shop, people] = await Promise.all([startTestShop({ environment: { WEB_DIR } }), openBrowser()]);
  await shop.store.addProduct({ name: '青花瓷茶壶', slug: 'teapot', price: 8800 });
  await indexProducts(shop.store.deps);
});
afterAll(async () => {
  await people[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});

const PHONE = { locale: 'zh-CN', width: 360, height: 740 } as const;

/** How much wider than the screen the page is, in CSS pixels. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** It says that it is in Chinese, and fits the phone. */
async function looksRight(page: Page, name: string): Promise<void> {
  await screenshot(page, `journey-chinese-${name}`);
  expect(await overflow(page), `${name} is wider than the phone`).toBeLessThanOrEqual(0);
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
}

test('a guest finds by Chinese words on a phone, buys and follows the order, all in Chinese', async () => {
  const { page, faults } = await people.visitor(shop.url, PHONE);
  await page.goto('/');
  const search = page.getByRole('combobox', { name: '搜索商品' });
  await search.fill('青花茶壶');
  await search.press('Enter');
  await page.getByRole('heading', { name: '“青花茶壶”的搜索结果' }).waitFor();
  const found = page.getByRole('article').getByRole('link', { name: /青花瓷茶壶/ });
  await found.waitFor();
  await looksRight(page, 'search');

  await found.click();
  await page.getByRole('heading', { level: 1, name: /青花瓷茶壶/ }).waitFor();
  await page.getByText('库存 10 件').waitFor();
  await looksRight(page, 'product');
  await page.getByRole('button', { name: '加入购物车' }).click();
  await page.getByRole('link', { name: '购物车，1 件' }).click();
  await page.getByRole('button', { name: '去结算' }).waitFor();
  await looksRight(page, 'cart');
  await page.getByRole('button', { name: '去结算' }).click();
  await page.getByRole('timer').waitFor();

  await page.getByLabel('邮箱').fill('xiaoming@example.com');
  await page.getByLabel('国家 / 地区').selectOption('CN');
  await page.getByLabel('收件人').fill('王小明');
  await page.getByLabel('手机号').fill('138 0013 8000');
  await page.getByLabel('省 / 自治区 / 直辖市').fill('浙江省');
  await page.getByLabel('城市').fill('杭州市');
  await page.getByLabel('区 / 县').fill('西湖区');
  await page.getByLabel('详细地址').fill('文三路 90 号');
  await page.getByLabel('邮政编码').fill('310012');
  await looksRight(page, 'checkout');
  await page.getByRole('button', { name: /^提交订单并支付/ }).click();

  await page.waitForURL('**/pay/pay_*');
  await looksRight(page, 'pay');
  await page.locator('[data-fill]', { hasText: CARDS.approved }).click();
  await page.getByRole('button', { name: /^支付/ }).click();
  await page.waitForURL('**/orders/*payment=*');
  await page.getByText('已付款，当前').waitFor();
  await page.getByText('王小明').waitFor();
  await looksRight(page, 'order');

  expect(faults).toEqual([]);
});
