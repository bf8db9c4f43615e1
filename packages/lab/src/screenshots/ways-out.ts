import { setTimeout as wait } from 'node:timers/promises';
import type { Locator, Page, Request } from 'playwright-core';
import { patternOf } from './actions.ts';

/** What leaves a dialog with everything as it was, as the list names it. */
export const WAYS_OUT: readonly string[] = ['button Close', 'button Keep it'];

const PATIENCE_MS = 2_000;
const LOOK_MS = 20;

/** Presses what opens a dialog, and waits until all of it is there. */
export async function openDialog(page: Page, opener: Locator): Promise<Locator> {
  await opener.click();
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog')).last();
  await dialog.waitFor();
  await dialog.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  return dialog;
}

/** Opens a dialog and leaves it by one of its ways out; what went wrong with that. */
export async function leaveBy(page: Page, opener: Locator, wayOut: string): Promise<readonly string[]> {
  const sent: string[] = [];
  const note = (request: Request) => {
    if (request.method() === 'POST') sent.push(new URL(request.url()).pathname);
  };
  const dialog = await openDialog(page, opener);
  page.on('request', note);
  const [role = '', ...name] = wayOut.split(' ');
  await dialog.getByRole(role as 'button', { name: patternOf(name.join(' ')) }).click();
  await dialog.waitFor({ state: 'detached' });
  const isBack = await hasFocus(opener);
  page.off('request', note);
  return [
    ...(sent.length === 0 ? [] : [`${wayOut} sends ${sent.join(', ')}`]),
    ...(isBack ? [] : [`${wayOut} does not give the focus back`]),
  ];
}

/** Whether the focus is there, or comes there soon. */
async function hasFocus(element: Locator): Promise<boolean> {
  for (let ms = 0; ms < PATIENCE_MS; ms += LOOK_MS) {
    if (await element.evaluate((one) => one === document.activeElement)) return true;
    await wait(LOOK_MS);
  }
  return false;
}
