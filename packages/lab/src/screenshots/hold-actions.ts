import type { Page } from 'playwright-core';
import { type Actions, actionsIn, type ListedAction, patternOf } from './actions.ts';
import { DESK_LINKS } from './desk-links.ts';
import { find, followLinks } from './follow-links.ts';
import type { Problem } from './look-at-page.ts';
import { SHOP_LINKS } from './shop-links.ts';
import { leaveBy, openDialog, WAYS_OUT } from './ways-out.ts';

/** What pages have, held against a list of it. */
export interface ActionCheck {
  /** What is on the page, or opens from it, and not on the list; ways out of dialogs and links that do something else than they say. */
  hold(page: Page, name: string): Promise<readonly Problem[]>;
  /** What is on the list, and was on no page. */
  unmet(): readonly Problem[];
}

const LINKS = { ...SHOP_LINKS, ...DESK_LINKS };
/** What surrounds the pages is listed once. */
const FRAMES = ['shop frame', 'desk frame'];

export function checkActions(list: readonly ListedAction[]): ActionCheck {
  const met = new Set<ListedAction>();

  /** The actions that none of the lines fits. */
  function strange(actions: readonly string[], lines: readonly ListedAction[]): readonly string[] {
    return actions.filter((action) => {
      const fitting = lines.filter((line) => patternOf(line.action).test(action));
      for (const line of fitting) met.add(line);
      return fitting.length === 0;
    });
  }

  async function strangeBehind(page: Page, opener: string, lines: readonly ListedAction[]): Promise<readonly string[]> {
    const button = await find(page, opener);
    if (button === null) return [];
    const dialog = await openDialog(page, button);
    const { dialog: actions } = await readActions(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    return strange(actions, openedBy(lines, opener)).map(
      (action) => `it has ${opener} › ${action}, which the list lacks`,
    );
  }

  async function untrueBehind(page: Page, opener: string, lines: readonly ListedAction[]): Promise<readonly string[]> {
    const button = await find(page, opener);
    const waysOut = openedBy(lines, opener).flatMap(({ action }) => (WAYS_OUT.includes(action) ? [action] : []));
    if (button === null) return [];
    const untrue: string[] = [];
    for (const wayOut of waysOut) untrue.push(...(await leaveBy(page, button, wayOut)));
    return untrue.map((text) => `${opener} › ${text}`);
  }

  return {
    async hold(page, name) {
      const lines = list.filter(({ pages }) => pages.includes(name));
      const around = list.filter(({ pages }) => pages.some((page) => FRAMES.includes(page)));
      const { own, frame } = await readActions(page);
      const found = [...strange(own, openedBy(lines, null)), ...strange(frame, around)].map(
        (action) => `it has ${action}, which the list lacks`,
      );
      for (const opener of new Set(lines.flatMap((line) => line.opener ?? []))) {
        found.push(...(await strangeBehind(page, opener, lines)), ...(await untrueBehind(page, opener, lines)));
      }
      found.push(...(await followLinks(page, LINKS[name] ?? [])));
      return found.map((text) => ({ kind: 'action', text }));
    },
    unmet() {
      const lines = list.filter((line) => !met.has(line) && !line.isAtTimes);
      return lines.map(({ pages, opener, action }) => {
        const behind = opener === null ? '' : `${opener} › `;
        return { kind: 'action', text: `only the list has ${behind}${action} on ${pages.join(', ')}` };
      });
    },
  };
}

const openedBy = (lines: readonly ListedAction[], opener: string | null) =>
  lines.filter((line) => line.opener === opener);

async function readActions(page: Page): Promise<Actions> {
  return actionsIn(await page.locator('body').ariaSnapshot());
}
