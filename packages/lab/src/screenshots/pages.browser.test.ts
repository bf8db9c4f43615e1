import { readFile } from 'node:fs/promises';
import { openBrowser, type People } from '@pushcart/stack/browser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readList } from './actions.ts';
import { findingsOf } from './findings.ts';
import { checkActions } from './hold-actions.ts';
import type { Lang, Look } from './look.ts';
import { openPageShop, type PageShop } from './page-shop.ts';
import { walk } from './walk.ts';

let shop: PageShop;
let people: People;

/** The shop and its databases start from nothing. */
const START_MS = 240_000;

beforeAll(async () => {
  [shop, people] = await Promise.all([openPageShop({ progress: () => {} }), openBrowser()]);
}, START_MS);
afterAll(async () => {
  await people[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
}, START_MS);

/** `pnpm lab screenshots` looks at every page in every way; here each language is seen in the one that differs most from the other's. */
const LOOKS: Readonly<Record<Lang, Look>> = {
  en: { width: 1280, theme: 'light' },
  'zh-CN': { width: 360, theme: 'dark' },
};

/** What can be pressed on which page, by the English names. */
const LIST = new URL('../../../../docs/actions.md', import.meta.url);

/** More than eighty pages, each looked at by axe, on a machine that others use as well. */
const WALK_MS = 900_000;

test.each(['en', 'zh-CN'] as const)(
  'every route has a page that fits and serves everybody, in %s',
  // The shop is not as it was at first once somebody has walked over it, so that a second try proves nothing.
  { timeout: WALK_MS, retry: 0 },
  async (lang) => {
    const actions = lang === 'en' ? { actions: checkActions(readList(await readFile(LIST, 'utf8'))) } : {};

    const sights = await walk({ shop, people, lang, looks: [LOOKS[lang]], pictures: 'drawn', ...actions });

    expect(findingsOf(sights)).toEqual([]);
  },
);
