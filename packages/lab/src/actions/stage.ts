import { setTimeout as wait } from 'node:timers/promises';
import { DEMO_MERCHANT, DEMO_SHOPPER } from '@pushcart/demo/generate';
import type { People, Visitor } from '@pushcart/stack/browser';
import type { Locator, Page } from 'playwright-core';
import type { Made, PageShop } from '../screenshots/page-shop.ts';
import { visit } from '../screenshots/visit.ts';

/** Where actions are tried: a shop that has something on each of its pages, and those who press. */
export interface Stage {
  readonly made: Made;
  /** Where everybody reads their mails. */
  readonly inbox: string;
  readonly shopper: Page;
  readonly merchant: Page;
  /** Somebody new, with a cart and a memory of their own; `isAsked` while the question about it still stands. */
  guest(options?: { readonly isAsked: boolean }): Promise<Visitor>;
}

/** What can be pressed, by sentences that say what it does. */
export type Actions = Readonly<Record<string, (stage: Stage) => Promise<void>>>;

export async function openStage({ url, inbox, made }: PageShop, people: People): Promise<Stage> {
  const enter = async (who: typeof DEMO_SHOPPER | null, isAsked = false) => {
    const visitor = await people.visitor(url);
    await visitor.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const visiting = await visit(visitor, who);
    if (!isAsked) await visiting.allowMemory();
    return visitor;
  };
  const [shopper, merchant] = await Promise.all([enter(DEMO_SHOPPER), enter(DEMO_MERCHANT)]);
  return {
    made,
    inbox,
    shopper: shopper.page,
    merchant: merchant.page,
    guest: (options) => enter(null, options?.isAsked),
  };
}

const PATIENCE_MS = 8_000;
const LOOK_MS = 25;

/** Waits until something is so; fails with the sentence that says what should have been. */
export async function until(what: string, check: () => Promise<boolean>): Promise<void> {
  for (const endsAt = performance.now() + PATIENCE_MS; performance.now() < endsAt; await wait(LOOK_MS)) {
    if (await check()) return;
  }
  throw new Error(`It did not happen that ${what}.`);
}

export const button = (page: Page, name: RegExp | string) => page.getByRole('button', { name, exact: true });

/** Presses a button of the page. */
export const press = (page: Page, name: RegExp | string) => button(page, name).first().click();

/** Presses a button of the dialog that is open. */
export const answer = (page: Page, name: RegExp | string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

export const dialogGone = (page: Page) => page.getByRole('dialog').waitFor({ state: 'detached' });

/** Presses what hands over a file; its name and what is in it. */
export async function download(page: Page, name: RegExp | string): Promise<{ name: string; content: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, name)]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return { name: file.suggestedFilename(), content: Buffer.concat(chunks) };
}

/** Hands a file to what asks for one once it is pressed. */
export async function chooseFile(page: Page, opener: Locator, file: FilePayload): Promise<void> {
  const [choosing] = await Promise.all([page.waitForEvent('filechooser'), opener.click()]);
  await choosing.setFiles(file);
}

interface FilePayload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

export const isPdf = ({ content }: { readonly content: Buffer }) => content.subarray(0, 5).toString() === '%PDF-';

/** Fills in the names that staff give a thing. */
export async function fillNames(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name in English').fill(name);
  await page.getByLabel('Name in Chinese').fill(`${name}（中文）`);
}
