import type { Page } from 'playwright-core';
import { type Actions, button, press, until } from './stage.ts';

const themeOf = (page: Page) =>
  page.evaluate(() => [
    document.documentElement.dataset.theme ?? 'system',
    getComputedStyle(document.documentElement).backgroundColor,
  ]);

async function changeTheme(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.emulateMedia({ colorScheme: 'light' });
  const [, byDay] = await themeOf(page);
  await press(page, 'Dark');
  await until('the page is dark', async () => (await themeOf(page))[1] !== byDay);
  const [, byNight] = await themeOf(page);
  await page.reload();
  await page.getByRole('button', { name: 'Dark', pressed: true }).waitFor();
  await press(page, 'Light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await until('the page is light on a dark device', async () => (await themeOf(page))[1] === byDay);
  await press(page, 'As the device');
  await until('the page is as dark as the device', async () => (await themeOf(page)).join() === `system,${byNight}`);
  await page.emulateMedia({ colorScheme: 'light' });
}

async function skip(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('main h1').waitFor();
  await page.keyboard.press('Tab');
  await page.getByRole('link', { name: 'Skip to content' }).press('Enter');
  await page.keyboard.press('Tab');
  await until('the next thing with the focus is in the page itself', () =>
    page.evaluate(() => document.querySelector('main')?.contains(document.activeElement) === true),
  );
}

/** What stands around every page. */
export const frameActions: Actions = {
  'the shop is skipped to its content': ({ shopper }) => skip(shopper, '/cart'),
  'the desk is skipped to its content': ({ merchant }) => skip(merchant, '/desk/staff'),
  'the shop is dark, light, or as the device': ({ shopper }) => changeTheme(shopper, '/flash'),
  'who does not want to be remembered is asked no more, and may change their mind': async ({ guest }) => {
    const { page, context } = await guest({ isAsked: true });
    await press(page, 'No, thanks');
    await button(page, 'No, thanks').waitFor({ state: 'detached' });
    const remembers = page.getByRole('switch', { name: 'Recommend by what I do' });
    await page.reload();
    await until('nothing is remembered', async () => !(await remembers.isChecked()));
    await remembers.click();
    await until('it is remembered', () => remembers.isChecked());
    await context.close();
  },

  'the desk is dark, light, or as the device': ({ merchant }) => changeTheme(merchant, '/desk/pickups'),
};
