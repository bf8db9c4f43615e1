import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { type Actions, answer, button, dialogGone, download, press, type Stage, until } from './stage.ts';

const PASSWORD = 'a long walk by the harbour';
const TABS = [
  ['Addresses', 'Add an address'],
  ['Profile', 'Mail me a link to confirm it'],
  ['Security', 'Change the password'],
  ['Messages', null],
  ['Your data', 'Download my data'],
  ['Orders', null],
] as const;

/** Somebody who makes an account by the page for it, and comes where they wanted to go. */
export async function register(guest: Stage['guest'], to: string): Promise<{ page: Page; email: string }> {
  const { page } = await guest();
  const email = `${randomUUID()}@example.com`;
  await page.goto(`/register?to=${encodeURIComponent(to)}`);
  await page.getByLabel('Name').fill('Robin Example');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await press(page, 'Create account');
  await page.getByRole('heading', { name: /^Hello/ }).waitFor();
  return { page, email };
}

async function signIn(guest: Stage['guest'], email: string): Promise<Page> {
  const { page } = await guest();
  await page.goto('/sign-in?to=/account');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: /^Hello/ }).waitFor();
  return page;
}

async function fillAddress(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Country').selectOption('DE');
  for (const [label, text] of [
    ['Full name', 'Robin Elsewhere'],
    ['Street and number', 'Kai 1'],
    ['Postal code', '20457'],
    ['City', 'Hamburg'],
  ] as const)
    await dialog.getByLabel(label).fill(text);
}

/** What somebody does with an account. */
export const accountActions: Actions = {
  'an account elsewhere signs in, also the first time': async ({ guest }) => {
    const { page, context } = await guest();
    await page.goto('/register?to=/account');
    await press(page, 'Go on with Sandbox ID');
    await button(page, 'Go on as this person').waitFor();
    await page.getByLabel('E-mail').fill(`${randomUUID()}@example.com`);
    await page.getByLabel('Name').fill('Robin Elsewhere');
    await press(page, 'Go on as this person');
    await page.getByRole('heading', { name: 'Hello, Robin Elsewhere' }).waitFor();
    await context.close();
  },

  'the tabs of the account show what they name': async ({ shopper: page }) => {
    await page.goto('/account');
    for (const [tab, shows] of TABS) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('tabpanel', { name: tab }).waitFor();
      if (shows !== null) await button(page, shows).waitFor();
    }
  },

  'an address is added and taken away': async ({ shopper: page }) => {
    await page.goto('/account?tab=addresses');
    await press(page, 'Add an address');
    await fillAddress(page);
    await page.getByRole('switch', { name: 'Use as the standard address' }).click();
    await answer(page, 'Save');
    await dialogGone(page);
    const added = page.getByRole('listitem').filter({ hasText: 'Robin Elsewhere' });
    await added.getByText('Standard').waitFor();
    await press(page, 'Remove the address of Robin Elsewhere');
    await added.waitFor({ state: 'detached' });
    await page.getByText('The address of Robin Elsewhere is removed.').waitFor();
  },

  'messages are asked for and not': async ({ shopper: page }) => {
    await page.goto('/account?tab=messages');
    for (const name of ['When something I wait for is back', 'Ask me for a review, some days after a parcel']) {
      const choice = page.getByRole('switch', { name });
      const was = await choice.isChecked();
      await choice.click();
      await until('the switch has moved', async () => (await choice.isChecked()) !== was);
      await page.reload();
      await until('the choice is kept', async () => (await choice.isChecked()) !== was);
    }
  },

  'the name is changed, a link to confirm the address is mailed, a code is sent to a phone': async ({ guest }) => {
    const { page } = await register(guest, '/account?tab=profile');
    await page.getByLabel('Name', { exact: true }).fill('Robin Renamed');
    await press(page, 'Save');
    await page.getByRole('heading', { name: 'Hello, Robin Renamed' }).waitFor();
    await press(page, 'Mail me a link to confirm it');
    await page.getByText('The link is on its way.').waitFor();
    await page.getByLabel('Phone number').fill('+49 40 1234567');
    await press(page, 'Send a code');
    await button(page, 'Use another number').waitFor();
    await page.context().close();
  },

  'all other devices are signed out, also by another password': async ({ guest }) => {
    const { page, email } = await register(guest, '/account?tab=security');
    const second = await signIn(guest, email);
    await page.reload();
    await press(page, 'Sign out all others');
    await button(page, 'Sign out all others').waitFor({ state: 'detached' });
    await second.goto('/account');
    await second.waitForURL('**/sign-in*');
    const third = await signIn(guest, email);
    await page.getByLabel('Present password').fill(PASSWORD);
    await page.getByLabel('New password').fill('seven boats in the morning fog');
    await press(page, 'Change the password');
    await page.getByText('Your password is changed.').waitFor();
    await third.goto('/account');
    await third.waitForURL('**/sign-in*');
    for (const one of [page, second, third]) await one.context().close();
  },

  'what is kept is taken along and deleted, once that is confirmed': async ({ guest }) => {
    const { page, email } = await register(guest, '/account?tab=data');
    const file = await download(page, 'Download my data');
    await until('the file holds the account', async () => file.content.includes(email));
    const remembers = page.locator('main').getByRole('switch', { name: 'Recommend by what I do' });
    const was = await remembers.isChecked();
    await remembers.click();
    await until('the switch has moved', async () => (await remembers.isChecked()) !== was);
    await press(page, 'Delete my account');
    const go = page.getByRole('dialog').getByRole('button', { name: 'Delete my account' });
    await until('it cannot be deleted yet', () => go.isDisabled());
    await page.getByRole('switch', { name: 'I know that this cannot be undone' }).click();
    await go.click();
    await page.getByText('Your account is deleted. Farewell.').waitFor();
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
    await page.context().close();
  },
};
