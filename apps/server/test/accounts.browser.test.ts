import { openBrowser, type People, withAuthenticator } from '@pushcart/stack/browser';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from './browser-shopping.ts';
import { PASSWORD, startTestShop, type TestShop } from './harness.ts';
import { mailTo } from './inbox.ts';
import { totpCode } from './totp.ts';
import { screenshot, WEB_DIR } from './web-app.ts';

let shop: TestShop;
let people: People;
let origin: string;

beforeAll(async () => {
  [shop, people] = await Promise.all([startTestShop({ host: 'localhost', environment: { WEB_DIR } }), openBrowser()]);
  origin = `http://localhost:${new URL(shop.url).port}`;
});
afterAll(async () => {
  await people[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const signedIn = (page: Page) => page.getByRole('link', { name: /^Account/ }).waitFor();

test('a forgotten password is replaced by way of the mailbox', async () => {
  const { email } = await shop.shopper();
  const password = 'seven boats in the morning fog';
  const { page, faults } = await people.visitor(origin);
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgot the password?' }).click();
  await page.getByLabel('E-mail').fill(email);
  await button(page, 'Mail me the link').click();

  const link = (await mailTo(shop, email, '/reset-password')).match(/\S+#token=\S+/)?.[0] ?? '';
  await page.goto(link);
  await page.getByLabel('New password').fill(password);
  await button(page, 'Save the password').click();
  await page.waitForURL('**/sign-in');
  await signIn(page, { email, password }, '/account');

  await page.getByRole('heading', { name: 'Hello, Robin Example' }).waitFor();
  expect(faults).toEqual([]);
});

test('a phone signs in by the code that is sent to it', async () => {
  const { page, faults } = await people.visitor(origin);
  await page.goto('/sign-in');
  await button(page, 'Use a phone code').click();
  await page.getByLabel('Phone number').fill('138 0013 8111');
  await button(page, 'Send me a code').click();
  const code = (await mailTo(shop, '+8613800138111', 'is your code')).match(/\d{6}/)?.[0] ?? '';

  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();

  await signedIn(page);
  expect(faults).toEqual([]);
});

test('an authenticator app is set up, and from then on the password alone lets nobody in', async () => {
  const person = await shop.shopper();
  const { page } = await people.visitor(origin);
  await signIn(page, person, '/account?tab=security');
  await button(page, 'Set up the app').click();
  await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
  const secret = (await page.locator('code').textContent()) ?? '';
  await screenshot(page, 'account-app');
  await page.getByLabel('Code the app shows').fill(totpCode(secret));
  await button(page, 'Switch it on').click();
  const recoveryCode = await page.getByRole('dialog').getByRole('listitem').first().textContent();
  await button(page, 'I have kept them').click();
  await button(page, 'Sign out').first().click();
  await page.getByRole('link', { name: 'Sign in' }).click();

  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'One more step' }).waitFor();
  await page.getByLabel('Code of your authenticator app').fill(recoveryCode ?? '');
  await button(page, 'Go on').click();

  await signedIn(page);
});

test('a passkey is made, and signs in by itself', async () => {
  const person = await shop.shopper();
  const { context, page, faults } = await people.visitor(origin);
  await withAuthenticator(page);
  await signIn(page, person, '/account?tab=security');
  await button(page, 'Add a passkey').click();
  await page.getByLabel('Name').fill('My laptop');
  await button(page, 'Go on').click();
  await page.getByText('The passkey is added.').waitFor();
  await context.clearCookies();

  await page.goto('/sign-in?to=/account');
  await button(page, 'Use a passkey').click();

  await page.getByRole('heading', { name: 'Hello, Robin Example' }).waitFor();
  expect(faults).toEqual([]);
});
