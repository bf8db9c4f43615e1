import type { Locator, Page } from 'playwright-core';
import { patternOf } from './actions.ts';

/** A link as the list of actions names it, and the address it leads to; `…` stands for what comes from data. */
export interface Link {
  readonly name: string;
  readonly to: string;
  /** One choice of what the page shows: it stays, and is marked as chosen. */
  readonly isChoice?: true;
}

export const link = (name: string, to: string): Link => ({ name, to });

/** What the chips of a page choose, by their names: the end of the address. */
export const choices = (path: string, search: Readonly<Record<string, string>>): readonly Link[] =>
  Object.entries(search).map(([name, end]) => ({ name, to: `${path}${end}`, isChoice: true }));

/** The first thing in a part of the page that a line of the list fits and that can be pressed. */
export async function find(part: Page | Locator, listed: string): Promise<Locator | null> {
  const [role = '', ...name] = listed.split(' ');
  const all = part.getByRole(role as 'button', { name: patternOf(name.join(' ')) });
  for (const one of await all.all()) if (await one.isEnabled()) return one;
  return null;
}

/** Follows links of the page one by one, and comes back after each; what went wrong with that. */
export async function followLinks(page: Page, links: readonly Link[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const one of links) {
    const from = page.url();
    const fault = await follow(page, one);
    if (fault !== null) wrong.push(`link ${one.name} ${fault}`);
    if (page.url() === from) continue;
    await page.goBack();
    await page.waitForURL(from);
    await atRest(page);
  }
  return wrong;
}

async function follow(page: Page, { name, to, isChoice }: Link): Promise<string | null> {
  const found = (await find(page.locator('main'), `link ${name}`)) ?? (await find(page, `link ${name}`));
  if (found === null) return 'is not there';
  await found.click();
  const expected = patternOf(to);
  const isThere = await page
    .waitForURL((url) => expected.test(addressOf(url)))
    .then(
      () => true,
      () => false,
    );
  if (!isThere) return `leads to ${addressOf(new URL(page.url()))} instead of ${to}`;
  await atRest(page);
  if (isChoice && !/true|page/.test((await found.getAttribute('aria-current')) ?? '')) return 'is not marked as chosen';
  return null;
}

const addressOf = ({ pathname, search, hash }: URL) => `${pathname}${search}${hash}`;

async function atRest(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator('main [aria-busy=true]').first().waitFor({ state: 'detached' });
}
