import type { Locator, Page } from 'playwright-core';
import { type Actions, actionsIn, type ListedAction, patternOf } from './actions.ts';
import type { Problem } from './look-at-page.ts';

/** What pages have, held against a list of it. */
export interface ActionCheck {
  /** What is on the page, or opens from it, and not on the list. */
  hold(page: Page, name: string): Promise<readonly Problem[]>;
  /** What is on the list, and was on no page. */
  unmet(): readonly Problem[];
}

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
    await button.click();
    const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog')).last();
    await dialog.waitFor();
    await dialog.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    const { dialog: actions } = await readActions(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    return strange(actions, openedBy(lines, opener)).map((action) => `${opener} › ${action}`);
  }

  return {
    async hold(page, name) {
      const lines = list.filter(({ pages }) => pages.includes(name));
      const around = list.filter(({ pages }) => pages.some((page) => FRAMES.includes(page)));
      const { own, frame } = await readActions(page);
      const found = [...strange(own, openedBy(lines, null)), ...strange(frame, around)];
      for (const opener of new Set(lines.flatMap((line) => line.opener ?? [])))
        found.push(...(await strangeBehind(page, opener, lines)));
      return found.map((action) => ({ kind: 'action', text: `it has ${action}, which the list lacks` }));
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

/** The first thing on the page that the line fits and that can be pressed. */
async function find(page: Page, listed: string): Promise<Locator | null> {
  const [role = '', ...name] = listed.split(' ');
  const all = page.getByRole(role as 'button', { name: patternOf(name.join(' ')) });
  for (const one of await all.all()) if (await one.isEnabled()) return one;
  return null;
}
