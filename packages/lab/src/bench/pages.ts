import { DEMO_MERCHANT, DEMO_SHOPPER } from '@pushcart/demo/generate';
import { openBrowser, type People } from '@pushcart/stack/browser';
import type { CDPSession, Page } from 'playwright-core';
import { median, round } from '../measure/figures.ts';
import { observeVitals, type PageVitals, readVitals } from '../measure/page-vitals.ts';
import { type Benchmark, createReport } from '../measure/report.ts';
import { settled } from '../screenshots/look-at-page.ts';
import { type Made, openPageShop } from '../screenshots/page-shop.ts';
import { visit } from '../screenshots/visit.ts';

/** A phone of the middle class against the machine that measures, as Lighthouse slows it down. */
const SLOWDOWN = 4;
const ROUNDS = 5;
const AIM = { lcpMs: 2_000, cls: 0.02, inpMs: 200 } as const;

interface MeasuredPage {
  readonly path: (made: Made) => string;
  readonly who: { readonly email: string; readonly password: string };
  /** What somebody does there: each touch and key is timed. */
  use(page: Page): Promise<void>;
}

const PAGES: Readonly<Record<string, MeasuredPage>> = {
  home: {
    path: () => '/',
    who: DEMO_SHOPPER,
    use: (page) =>
      page
        .getByRole('combobox', { name: /search/i })
        .first()
        .pressSequentially('tea'),
  },
  listing: {
    path: () => '/shop',
    who: DEMO_SHOPPER,
    use: async (page) => {
      await page.getByRole('combobox', { name: 'Sort by' }).click();
      await page.getByRole('option').last().click();
    },
  },
  product: {
    path: ({ product }) => `/products/${product.slug}`,
    who: DEMO_SHOPPER,
    use: (page) => page.getByRole('button', { name: 'Add to cart' }).click(),
  },
  checkout: {
    path: () => '/checkout',
    who: DEMO_SHOPPER,
    use: (page) => page.locator('main input[type=text]').first().pressSequentially('Robin'),
  },
  'desk orders': {
    path: () => '/desk/orders',
    who: DEMO_MERCHANT,
    use: (page) => page.getByRole('checkbox').nth(1).click(),
  },
};

type Sample = PageVitals & { readonly scriptKb: number; readonly transferKb: number };

/** How fast pages stand and answer in a slow browser that has never been there. */
export const pages: Benchmark = {
  describes: `largest paint, shifts and answers of five pages in Chromium at ${SLOWDOWN}× slowdown, against the stated aims`,
  async run({ quick, progress }) {
    await using shop = await openPageShop({ demo: quick ? 'catalogue' : 'whole', progress });
    await using people = await openBrowser();
    const samples = [];
    for (const [name, page] of Object.entries(PAGES)) {
      const rounds: Sample[] = [];
      for (let n = 0; n < (quick ? 1 : ROUNDS); n += 1) rounds.push(await measure(people, shop.url, page, shop.made));
      const middle = (of: keyof Sample) => round(median(rounds.map((sample) => sample[of])));
      const sample = { lcpMs: middle('lcpMs'), cls: middle('cls'), inpMs: middle('inpMs') };
      samples.push({ page: name, ...sample, scriptKb: middle('scriptKb'), transferKb: middle('transferKb') });
      progress(`${name}: paint ${sample.lcpMs} ms, shift ${sample.cls}, answer ${sample.inpMs} ms`);
    }
    return createReport({
      name: 'pages',
      figure: Math.max(...samples.map(({ lcpMs }) => lcpMs)),
      limit: AIM.lcpMs,
      unit: 'ms until the largest thing stands, on the slowest page',
      samples,
      settings: { slowdown: SLOWDOWN, rounds: quick ? 1 : ROUNDS, aimCls: AIM.cls, aimInpMs: AIM.inpMs },
    });
  },
};

/** A first visit: nothing is in the browser's cache but the cookie of who has signed in. */
async function measure(people: People, url: string, { path, who, use }: MeasuredPage, made: Made): Promise<Sample> {
  const visitor = await people.visitor(url, { pictures: 'own' });
  const { page, context } = visitor;
  await visit(visitor, who);
  await page.goto('about:blank');
  const client = await context.newCDPSession(page);
  await client.send('Network.clearBrowserCache');
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const bytes = await countBytes(client);
  await observeVitals(page);
  await page.goto(path(made));
  await settled(page);
  await use(page);
  await page.waitForTimeout(500);
  const vitals = await readVitals(page);
  await context.close();
  return { ...vitals, scriptKb: round(bytes.script / 1_000), transferKb: round(bytes.all / 1_000) };
}

/** Bytes on the wire, of scripts and of everything. */
async function countBytes(client: CDPSession): Promise<{ script: number; all: number }> {
  const bytes = { script: 0, all: 0 };
  const scripts = new Set<string>();
  client.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.all += encodedDataLength;
    if (scripts.has(requestId)) bytes.script += encodedDataLength;
  });
  await client.send('Network.enable');
  return bytes;
}
