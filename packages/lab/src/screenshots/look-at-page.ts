import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { cutOff } from './cut-off.ts';
import type { Lang } from './look.ts';
import { readPage } from './page-reading.ts';
import { type Heard, untranslated } from './untranslated.ts';

/** What is wrong with a page, by kind. */
export const KINDS = [
  'access',
  'overflow',
  'cut off',
  'language',
  'picture',
  'heading',
  'console',
  'rest',
  'route',
  'action',
] as const;
export type Kind = (typeof KINDS)[number];

export interface Problem {
  readonly kind: Kind;
  readonly text: string;
}

const PATIENCE_MS = 15_000;

/** Waits until what belongs on the page is there and nothing stands for it any more. */
export async function settled(page: Page): Promise<readonly Problem[]> {
  try {
    await page.locator('main h1').first().waitFor();
    await page.locator('[aria-busy=true]:not(:has(iframe))').first().waitFor({ state: 'detached' });
    await page.evaluate(bringPictures, PATIENCE_MS);
    await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    return [];
  } catch (error) {
    return [{ kind: 'rest', text: `it does not come to rest: ${String(error).split('\n')[0]}` }];
  }
}

/** A picture or a panel comes once it is near the screen; one beside it, in a row that goes on, when it is asked for. */
async function bringPictures(patienceMs: number): Promise<void> {
  const [height, step] = [document.documentElement.scrollHeight, window.innerHeight];
  for (let top = 0; top < height; top += step) {
    window.scrollTo({ top, behavior: 'instant' });
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  window.scrollTo({ top: 0, behavior: 'instant' });
  for (const later of document.querySelectorAll<HTMLImageElement | HTMLIFrameElement>('img, iframe'))
    later.loading = 'eager';
  const pictures = [...document.images].map((image) => image.decode().catch(() => undefined));
  await Promise.race([Promise.all(pictures), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  await document.fonts.ready;
}

/** Everything that can be seen to be wrong without knowing what the page is about. */
export async function problemsOf(page: Page, lang: Lang, heard: Heard): Promise<readonly Problem[]> {
  const read = await readPage(page);
  const of = (kind: Kind, texts: readonly string[]) => texts.map((text): Problem => ({ kind, text }));
  return [
    ...of('access', await accessProblems(page)),
    ...of('overflow', read.overflow > 0 ? [`it is ${read.overflow} px wider than the screen`] : []),
    ...of('cut off', cutOff(read.boxes, read.viewport)),
    ...of('language', read.lang === lang ? [] : [`it says that it is in ${read.lang}`]),
    ...of('language', untranslated([read.title, ...read.texts], lang, heard)),
    ...of('picture', read.brokenPictures),
    ...of('heading', read.title.trim() === '' ? ['it has no title'] : []),
  ];
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const GRAVE = ['serious', 'critical'];

/** What breaks a rule of WCAG 2.2 AA, and whatever else is grave. */
async function accessProblems(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  // What is in a panel is its maker's, and cannot be asked from outside of its sandbox.
  const { violations } = await page.evaluate(() =>
    window.axe.run({ iframes: false, resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }),
  );
  return violations
    .filter(({ impact, tags }) => GRAVE.includes(impact ?? '') || tags.some((tag) => RULES.includes(tag)))
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 200)}`));
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
