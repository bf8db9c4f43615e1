import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type People, screenshot, type Visitor, type VisitorOptions } from './browser-people.ts';
import { type Credentials, type DemoShop, openDemoShop } from './demo-shop.ts';

let demo: DemoShop;
let people: People;

beforeAll(async () => {
  [demo, people] = await Promise.all([openDemoShop(), openBrowser()]);
});
afterAll(async () => {
  await people[Symbol.asyncDispose]();
  await demo.shop[Symbol.asyncDispose]();
});

type Pages = Readonly<Record<string, string>>;
type Locale = NonNullable<VisitorOptions['locale']>;

interface Look {
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
}

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };

/** A page is loaded once and then looked at in each way. */
const LOOKS: Readonly<Record<Locale, readonly [Look, Look]>> = {
  'en-GB': [
    { ...DESK, colorScheme: 'light' },
    { ...PHONE, colorScheme: 'dark' },
  ],
  'zh-CN': [
    { ...DESK, colorScheme: 'dark' },
    { ...PHONE, colorScheme: 'light' },
  ],
};

const TOKEN = `#token=${'a'.repeat(43)}`;

const guestPages = (): Pages => ({
  'sign-in': '/sign-in',
  register: '/register',
  'forgot-password': '/forgot-password',
  'reset-password': `/reset-password${TOKEN}`,
  'verify-email': `/verify-email${TOKEN}`,
  join: `/join${TOKEN}`,
  'broken-link': '/reset-password',
  'cart-empty': '/cart',
  unsubscribe: `/unsubscribe?token=${'0'.repeat(36)}.stock.t`,
});

const shopperPages = ({ slug, saleId, orders }: DemoShop): Pages => ({
  home: '/',
  listing: '/shop',
  search: '/shop?query=tea&sort=rating',
  'nothing-found': '/shop?query=zzzzzz',
  product: `/products/${slug}`,
  bundle: '/products/sunday-kitchen-set',
  'pre-order': '/products/sunday-stock-pot-twelve-litres',
  cart: '/cart',
  checkout: '/checkout',
  'order-unpaid': `/orders/${orders.unpaid.orderId}`,
  'order-shipped': `/orders/${orders.shipped.orderId}`,
  'flash-sales': '/flash',
  'flash-sale': `/flash/${saleId}`,
  account: '/account',
  addresses: '/account?tab=addresses',
  profile: '/account?tab=profile',
  security: '/account?tab=security',
  messages: '/account?tab=messages',
  data: '/account?tab=data',
  'not-found': '/nowhere',
  'desk-door': '/desk',
});

const merchantPages = ({ orders }: DemoShop): Pages => ({
  wall: '/desk',
  orders: '/desk/orders',
  'desk-order': `/desk/orders/${orders.shipped.number}`,
  'edit-order': `/desk/orders/${orders.unpaid.number}/edit`,
  'new-order': '/desk/orders/new',
  shipments: '/desk/shipments',
  'shipments-exceptions': '/desk/shipments?stage=exception',
  'pick-list': '/desk/pick-list',
  inventory: '/desk/inventory',
  'stock-ledger': '/desk/inventory/ledger',
  receive: '/desk/inventory/receive',
  'desk-flash': '/desk/flash',
  'desk-search': '/desk/search',
  promotions: '/desk/promotions',
  products: '/desk/products',
  'new-product': '/desk/products/new',
  categories: '/desk/categories',
  collections: '/desk/collections',
  'product-files': '/desk/product-files',
  attributes: '/desk/attributes',
  'price-lists': '/desk/price-lists',
  markets: '/desk/markets',
  taxes: '/desk/taxes',
  pickups: '/desk/pickups',
  'desk-delivery': '/desk/delivery',
  warehouses: '/desk/warehouses',
  staff: '/desk/staff',
  customers: '/desk/customers',
  'blocked-customers': '/desk/customers?show=blocked',
  'desk-payments': '/desk/payments',
  outbox: '/desk/messages',
  extensions: '/desk/extensions',
});

/** More than sixty pages, each looked at by axe at every width. */
const WALK_MS = 480_000;

test.each(['en-GB', 'zh-CN'] as const)(
  'every page fits and serves everybody, on a desk and on a phone, by day and by night, in %s',
  async (locale) => {
    const tour = (pages: Pages, who: Credentials | null) => visitAll(pages, who, locale);

    const problems = await Promise.all([
      tour(guestPages(), null),
      tour(shopperPages(demo), demo.shopper),
      tour(merchantPages(demo), demo.merchant),
    ]);

    expect(problems.flat()).toEqual([]);
  },
  WALK_MS,
);

async function visitAll(pages: Pages, who: Credentials | null, locale: Locale): Promise<readonly string[]> {
  const visitor = await people.visitor(demo.shop.url, { locale });
  if (who !== null) await signIn(visitor, who);
  const problems: string[] = [];
  for (const [name, path] of Object.entries(pages)) {
    await show(visitor.page, LOOKS[locale][0]);
    await visitor.page.goto(path);
    for (const look of LOOKS[locale]) {
      await show(visitor.page, look);
      await settled(visitor.page);
      const found = [...(await layoutProblems(visitor.page, locale)), ...(await accessProblems(visitor.page))];
      problems.push(...found.map((problem) => `${name} at ${look.width} px: ${problem}`));
      await screenshot(visitor.page, `${name}-${look.width}-${locale}`);
    }
  }
  await visitor.context.close();
  return [...problems, ...visitor.faults];
}

async function show(page: Page, { width, height, colorScheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
}

async function signIn({ context, page }: Visitor, credentials: Credentials): Promise<void> {
  const { url } = demo.shop;
  const answer = await context.request.post('/trpc/session.signIn', {
    data: { json: credentials },
    headers: { origin: url },
  });
  expect(answer.status()).toBe(200);
  await page.goto('/');
}

/** What belongs on the page is there, and nothing stands for it any more. */
async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

// What is shown for a text that is missing is its key; a text whose values are missing shows their names.
const UNTRANSLATED =
  /\b(account|cart|catalog|checkout|delivery|desk|flash|frame|home|identity|order|reasons|ui)\.[a-z][\w.]*\b|\{\w+[,}]/;

async function layoutProblems(page: Page, locale: Locale): Promise<readonly string[]> {
  const text = await page.locator('body').textContent();
  const { overflow, lang } = await page.evaluate(() => ({
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    lang: document.documentElement.lang,
  }));
  const untranslated = UNTRANSLATED.exec(text ?? '')?.[0];
  return [
    ...(overflow > 0 ? [`it is ${overflow} px wider than the screen`] : []),
    ...(untranslated === undefined ? [] : [`it shows ${untranslated}`]),
    ...(locale.startsWith(lang) ? [] : [`it says that it is in ${lang}`]),
  ];
}

async function accessProblems(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 200)}`));
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
