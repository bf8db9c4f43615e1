import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser } from '@pushcart/stack/browser';
import { createMeter } from '../populate/meter.ts';
import { albumOf } from '../screenshots/album.ts';
import { findingsOf, reportOf } from '../screenshots/findings.ts';
import { type Lang, LOCALES, type Look, THEMES, WIDTHS } from '../screenshots/look.ts';
import { listPages } from '../screenshots/page-list.ts';
import { openPageShop } from '../screenshots/page-shop.ts';
import { type Sight, walk } from '../screenshots/walk.ts';
import { type Command, textOf, UsageError, type Values, wholeNumber } from './command.ts';

/** Pictures of every page, and what can be seen to be wrong on them. */
export const screenshots: Command = {
  describes:
    'takes pictures of every page in both languages, narrow and wide, light and dark, and says what is off on them',
  options: {
    out: { help: 'folder for the pictures and index.html', fallback: '.data/screenshots' },
    only: { help: 'pages with this in their name or address' },
    lang: { help: `${Object.keys(LOCALES).join(' or ')}; else both` },
    width: { help: `of the screen in pixels; else ${WIDTHS.join(' and ')}` },
    theme: { help: `${THEMES.join(' or ')}; else both` },
  },
  async run(values, progress) {
    const [langs, looks] = [langsOf(values), looksOf(values)];
    const [out, only] = [textOf(values, 'out') ?? '', textOf(values, 'only')];
    await using shop = await openPageShop({ demo: 'whole', progress });
    await using people = await openBrowser();
    const isAsked = (name: string, path: string) => only === undefined || name.includes(only) || path.includes(only);
    const pages = Object.values(listPages(shop.made)).flatMap((list) => Object.entries(list));
    const asked = pages.filter(([name, path]) => isAsked(name, path)).length;
    if (asked === 0) throw new UsageError(`No page has "${only}" in its name or address.`);
    const meter = createMeter('Pages', asked * langs.length, progress);
    const sights: Sight[] = [];
    for (const lang of langs) {
      const way = { shop, people, lang, looks, out, pictures: 'own', onPage: () => meter.add(1) } as const;
      sights.push(...(await walk({ ...way, ...(only === undefined ? {} : { only: isAsked }) })));
    }
    await writeFile(join(out, 'index.html'), albumOf(sights));
    const findings = findingsOf(sights);
    const text = `${reportOf(findings)}\n${sights.length} pictures of ${asked} pages, ${findings.length} things off: ${join(out, 'index.html')}`;
    return {
      ok: findings.length === 0,
      text: text.trim(),
      figures: { pages: asked, pictures: sights.length, findings },
    };
  },
};

function langsOf(values: Values): readonly Lang[] {
  const lang = textOf(values, 'lang');
  const all = Object.keys(LOCALES) as Lang[];
  if (lang === undefined) return all;
  const langs = all.filter((known) => known === lang);
  if (langs.length === 0) throw new UsageError(`--lang is ${all.join(' or ')}; "${lang}" is neither.`);
  return langs;
}

function looksOf(values: Values): readonly Look[] {
  const theme = textOf(values, 'theme');
  const themes = THEMES.filter((known) => theme === undefined || known === theme);
  if (themes.length === 0) throw new UsageError(`--theme is ${THEMES.join(' or ')}; "${theme}" is neither.`);
  const widths = textOf(values, 'width') === undefined ? WIDTHS : [wholeNumber(values, 'width')];
  return widths.flatMap((width) => themes.map((each) => ({ width, theme: each })));
}
