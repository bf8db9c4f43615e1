import { setTimeout as wait } from 'node:timers/promises';
import { DEMO_MERCHANT } from '@pushcart/demo/generate';
import type { People } from '@pushcart/stack/browser';
import type { Page } from 'playwright-core';
import { settled } from '../screenshots/look-at-page.ts';
import { visit } from '../screenshots/visit.ts';
import type { LastUnit } from './last-units.ts';

/** One of the pages that are open at once. */
export interface FlipPage {
  readonly name: string;
  readonly page: Page;
  /** Shows the product on it. */
  open(unit: LastUnit): Promise<void>;
  /** Whose text says that it is sold out, and what it says then. */
  told(unit: LastUnit): { readonly selector: string; readonly says: string };
}

const PATIENCE_MS = 30_000;
const NAMES = ['listing', 'product', 'cart', 'desk'] as const;

const linkTo = (slug: string) => `a[href$="/products/${slug}"]`;

/** The listing, a product and a cart as shoppers have them open, and the desk's stock list; all in browsers of their own. */
export async function openFlipPages(people: People, url: string): Promise<readonly FlipPage[]> {
  const visitors = await Promise.all(NAMES.map(() => people.visitor(url)));
  await Promise.all(visitors.map((visitor, at) => visit(visitor, NAMES[at] === 'desk' ? DEMO_MERCHANT : null)));
  return visitors.map(({ page }, at) => pageOf(NAMES[at] ?? 'listing', page));
}

function pageOf(name: (typeof NAMES)[number], page: Page): FlipPage {
  const show = async (path: string) => {
    await page.goto(path);
    await settled(page);
  };
  switch (name) {
    case 'listing':
      return {
        ...{ name, page },
        async open(unit) {
          await show(`/shop?query=${encodeURIComponent(unit.name)}`);
          await page.locator(`article:has(${linkTo(unit.slug)})`).scrollIntoViewIfNeeded();
        },
        told: ({ slug }) => ({ selector: `article:has(${linkTo(slug)})`, says: 'Sold out' }),
      };
    case 'product':
      return {
        ...{ name, page },
        open: ({ slug }) => show(`/products/${slug}`),
        told: () => ({ selector: 'main button', says: 'Sold out' }),
      };
    case 'cart':
      return {
        ...{ name, page },
        async open({ slug }) {
          await show(`/products/${slug}`);
          await page.getByRole('button', { name: 'Add to cart' }).click();
          await page.getByText('is in your cart').waitFor();
          await show('/cart');
          await page.locator(`main li:has(${linkTo(slug)})`).scrollIntoViewIfNeeded();
        },
        told: ({ slug }) => ({ selector: `main li:has(${linkTo(slug)}) [role=status]`, says: 'sold out' }),
      };
    case 'desk':
      return {
        ...{ name, page },
        open: ({ sku }) => show(`/desk/inventory?query=${encodeURIComponent(sku)}`),
        told: () => ({ selector: 'tbody tr td:nth-child(3)', says: '^\\D*0(\\D+0)*$' }),
      };
  }
}

/** Watches a page that is open for what it says once the product is sold out. */
export async function watchFlip({ page, told }: FlipPage, unit: LastUnit): Promise<void> {
  const { selector, says } = told(unit);
  const said = await saidBy(page, selector);
  if (new RegExp(says).test(said)) throw new Error(`${selector} says "${said}" before the product is sold out.`);
  await page.evaluate(
    ([selector, says]) => {
      window.flippedAt = new Promise((resolve) => {
        new MutationObserver((_, observer) => {
          const said = [...document.querySelectorAll(selector)].map((one) => one.textContent).join(' ');
          if (!new RegExp(says).test(said)) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(Date.now()));
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      });
    },
    [selector, says] as const,
  );
}

/** The moment at which a watched page drew it, in milliseconds since 1970. */
export async function flippedAt({ name, page, told }: FlipPage, unit: LastUnit): Promise<number> {
  const isLate = new AbortController();
  const late = wait(PATIENCE_MS, null, { signal: isLate.signal }).catch(() => null);
  const at = await Promise.race([page.evaluate(() => window.flippedAt), late]);
  isLate.abort();
  if (at !== null) return at;
  const said = await saidBy(page, told(unit).selector);
  throw new Error(`The ${name} still says "${said}" after ${PATIENCE_MS} ms.`);
}

const saidBy = async (page: Page, selector: string) => (await page.locator(selector).allTextContents()).join(' ');

declare global {
  interface Window {
    flippedAt: Promise<number>;
  }
}
