import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DEMO_MERCHANT, DEMO_SHOPPER } from '@pushcart/demo/generate';
import type { People } from '@pushcart/stack/browser';
import type { Page } from 'playwright-core';
import type { ActionCheck } from './hold-actions.ts';
import { heightOf, type Lang, LOCALES, type Look } from './look.ts';
import { type Problem, problemsOf, settled } from './look-at-page.ts';
import { listPages, type Pages, ROLES, type Role } from './page-list.ts';
import type { PageShop } from './page-shop.ts';
import { type RouteReading, readRoutes, unvisited } from './routes.ts';
import { visit } from './visit.ts';

/** A page as it was looked at once. */
export interface Sight extends Look {
  readonly name: string;
  readonly path: string;
  readonly role: Role;
  readonly lang: Lang;
  /** The picture's place in the folder. */
  readonly file: string;
  readonly problems: readonly Problem[];
}

export interface WalkOptions {
  readonly shop: PageShop;
  readonly people: People;
  readonly lang: Lang;
  /** A page is loaded once and then looked at in each way. */
  readonly looks: readonly Look[];
  /** Whether a page belongs to the walk; default all do, and then every route of the app has to be among them. */
  readonly only?: (name: string, path: string) => boolean;
  /** Where pictures go; none are taken without. */
  readonly out?: string;
  readonly pictures: 'own' | 'drawn';
  /** Holds what can be pressed on the pages against a list of it, in the first of the looks. */
  readonly actions?: ActionCheck;
  readonly onPage?: () => void;
}

const SIGN_INS = { guest: null, shopper: DEMO_SHOPPER, merchant: DEMO_MERCHANT } as const;

/** Walks through the pages of the shop as each of those who use it, and says what it saw. */
export async function walk(options: WalkOptions): Promise<readonly Sight[]> {
  if (options.out !== undefined) await mkdir(options.out, { recursive: true });
  const lists = listPages(options.shop.made);
  const walks = await Promise.all(ROLES.map((role) => walkAs(role, lists[role], options)));
  const sights = walks.flatMap((one) => one.sights);
  if (options.only !== undefined) return sights;
  const missing = unvisited(walks.flatMap((one) => one.routes));
  const problems: readonly Problem[] = [
    ...missing.map((route) => ({ kind: 'route', text: `no page of the list shows ${route}` }) as const),
    ...(options.actions?.unmet() ?? []),
  ];
  const nowhere = {
    name: 'routes',
    path: '',
    role: 'guest',
    lang: options.lang,
    file: '',
    width: 0,
    theme: 'light',
  } as const;
  return problems.length === 0 ? sights : [...sights, { ...nowhere, problems }];
}

async function walkAs(role: Role, pages: Pages, options: WalkOptions) {
  const { shop, people, lang, pictures, only = () => true } = options;
  const visitor = await people.visitor(shop.url, { locale: LOCALES[lang], pictures });
  const visiting = await visit(visitor, SIGN_INS[role]);
  const sights: Sight[] = [];
  const routes: RouteReading[] = [];
  for (const [name, path] of Object.entries(pages)) {
    if (!only(name, path)) continue;
    const [first] = options.looks;
    if (first !== undefined) await show(visitor.page, first);
    await visitor.page.goto(path);
    for (const look of options.looks) {
      await show(visitor.page, look);
      const waiting = await settled(visitor.page);
      const heard = await visiting.heard(path);
      const seen = await problemsOf(visitor.page, lang, heard);
      const file = `${name}-${look.width}-${look.theme}-${lang}.png`;
      if (options.out !== undefined) await picture(visitor.page, look, join(options.out, file));
      const strange = look === first ? ((await options.actions?.hold(visitor.page, name)) ?? []) : [];
      const problems = [...waiting, ...seen, ...visiting.faults(name), ...strange];
      sights.push({ ...look, name, path, role, lang, file, problems });
    }
    routes.push(await readRoutes(visitor.page));
    // One page of each visitor shows the question.
    if (routes.length === 1) await visiting.allowMemory();
    options.onPage?.();
  }
  await visitor.context.close();
  return { sights, routes };
}

async function show(page: Page, look: Look): Promise<void> {
  await page.setViewportSize({ width: look.width, height: heightOf(look) });
  await page.emulateMedia({ colorScheme: look.theme, reducedMotion: 'reduce' });
}

/** A panel takes as long to be drawn once it is on the screen. */
const PANEL_MS = 200;
/** A long page takes its time on a machine that others use as well. */
const PICTURE_MS = 60_000;

async function picture(page: Page, look: Look, path: string): Promise<void> {
  // What is in a panel is drawn only on the screen.
  const height = await page.evaluate(() =>
    document.querySelector('iframe') === null ? 0 : document.documentElement.scrollHeight,
  );
  if (height > 0) {
    await page.setViewportSize({ width: look.width, height: Math.max(height, heightOf(look)) });
    await page.waitForTimeout(PANEL_MS);
  }
  await page.screenshot({ path, fullPage: true, animations: 'disabled', timeout: PICTURE_MS });
}
