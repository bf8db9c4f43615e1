import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { eventually } from './browser.ts';
import { ADDRESS } from './buying.ts';
import type { Person } from './harness.ts';

/** The ends of the provider's test cards. */
export const CARDS = { approved: '4242', challenged: '3220', withoutMoney: '9995' } as const;
export const CHALLENGE_CODE = '246810';

const PATIENCE_MS = 10_000;

export async function signIn(
  page: Page,
  { email, password }: Pick<Person, 'email' | 'password'>,
  to: string,
): Promise<void> {
  await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`**${to}`);
}

/** @param then how many units the cart holds with it */
export async function putInCart(page: Page, slug: string, then = 1): Promise<void> {
  await page.goto(`/products/${slug}`);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByRole('link', { name: `Cart, ${then} ${then === 1 ? 'item' : 'items'}` }).waitFor();
}

/** From the cart to the checkout, where the goods are set aside. */
export async function goToCheckout(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Cart, / }).click();
  await page.getByRole('button', { name: 'To checkout' }).click();
  await page.getByRole('timer').waitFor();
}

/** Fills in the checkout, orders, and waits for the provider's page. */
export async function order(page: Page): Promise<void> {
  await page.getByLabel('E-mail').fill(`${randomUUID()}@example.com`);
  await page.getByLabel('Country').selectOption(ADDRESS.country);
  await page.getByLabel('Full name').fill(ADDRESS.name);
  await page.getByLabel('Street and number').fill(ADDRESS.line1);
  await page.getByLabel('Postal code').fill('80331');
  await page.getByLabel('City').fill('Munich');
  await page.getByRole('button', { name: /^Order and pay/ }).click();
  await page.waitForURL('**/pay/pay_*');
}

/** Pays on the provider's page with one of its test cards. */
export async function payByCard(page: Page, card: string): Promise<void> {
  await page.locator('[data-fill]', { hasText: card }).click();
  await page.getByRole('button', { name: /^Pay/ }).click();
}

export async function backAtTheShop(page: Page): Promise<void> {
  await page.waitForURL('**/orders/*payment=*');
}

/** Everything from the product to the order that waits for its money at the provider. */
export async function buy(page: Page, slug: string): Promise<void> {
  await putInCart(page, slug);
  await goToCheckout(page);
  await order(page);
}

/** Waits until the order page has come to a step. */
export const reach = (page: Page, step: string) =>
  eventually(async () => (await currentStep(page)) === step, PATIENCE_MS);

/** The step of the order page that is the current one, e.g. `Paid`; the last one is done at once. */
export async function currentStep(page: Page): Promise<string> {
  const steps = page.getByRole('list', { name: 'How far it is' });
  const [now] = await steps.locator('[aria-current=step] .sr-only').allTextContents();
  if (now !== undefined) return now.replace(', now', '');
  return (await steps.getByText('Delivered, done').count()) === 1 ? 'Delivered' : '';
}

/** Leaves a mark that survives whatever the page draws, but no reload. */
export const mark = (page: Page) => page.evaluate(() => document.documentElement.setAttribute('data-opened', 'once'));

export const wasReloaded = async (page: Page) =>
  (await page.evaluate(() => document.documentElement.getAttribute('data-opened'))) !== 'once';
