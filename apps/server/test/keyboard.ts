import type { Page } from 'playwright-core';

const MOST_TABS = 120;

export type Focusable = 'button' | 'checkbox' | 'combobox' | 'link' | 'textbox';

/** Moves the focus as somebody does who has no mouse; fails when it is lost on the way or never comes there. */
export async function tabTo(page: Page, role: Focusable, name: RegExp | string): Promise<void> {
  const target = page.getByRole(role, { name }).first();
  await target.waitFor();
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The focus never came to the ${role} ${name}.`);
}

/** Tabs to a button or a link and presses it. */
export async function press(page: Page, role: 'button' | 'link', name: RegExp | string): Promise<void> {
  await tabTo(page, role, name);
  await page.keyboard.press('Enter');
}

/** What has the focus, as it is called; null when it was lost to the page as a whole. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) return null;
    return (
      (activeElement.getAttribute('aria-label') ?? activeElement.textContent ?? '').trim() || activeElement.tagName
    );
  });

/** Whether what has the focus shows it: by an outline, which the keyboard brings. */
export const isFocusVisible = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || !activeElement.matches(':focus-visible')) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(activeElement);
    return outlineStyle !== 'none' && outlineWidth !== '0px';
  });
