import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { launchOptions } from './launch.ts';

export interface VisitorOptions {
  readonly locale?: 'en-GB' | 'zh-CN';
  readonly width?: number;
  readonly height?: number;
  /** The pictures the shop has, or (default) drawings in their place: those of the demo store take a minute to make. */
  readonly pictures?: 'own' | 'drawn';
}

/** Somebody with a browser of their own: other cookies, another cart. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong on their pages so far: script errors, refused content, failed requests. */
  readonly faults: readonly string[];
}

export interface People extends AsyncDisposable {
  /** @param origin of the shop they visit */
  visitor(origin: string, options?: VisitorOptions): Promise<Visitor>;
}

export async function openBrowser(): Promise<People> {
  const browser = await chromium.launch(await launchOptions());
  return {
    async visitor(origin, { locale = 'en-GB', width = 1280, height = 900, pictures = 'drawn' } = {}) {
      const context = await browser.newContext({ baseURL: origin, locale, viewport: { width, height } });
      context.setDefaultTimeout(15_000);
      if (pictures === 'drawn') {
        await context.route('**/media/**', (route) =>
          route.fulfill({ contentType: 'image/svg+xml', body: pictureOf(route.request().url()) }),
        );
      }
      const faults: string[] = [];
      context.on('page', (page) => noteFaults(page, faults));
      return { context, page: await context.newPage(), faults };
    },
    [Symbol.asyncDispose]: () => browser.close(),
  };
}

/** Where a page has a picture, in a colour of its own. */
function pictureOf(url: string): string {
  const hue = [...url].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 360, 0);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" fill="hsl(${hue} 40% 85%)"/>
    <circle cx="48" cy="52" r="26" fill="hsl(${hue} 55% 45%)"/></svg>`;
}

function noteFaults(page: Page, faults: string[]): void {
  const note = (fault: string) => faults.push(`${new URL(page.url()).pathname}: ${fault}`);
  // A policy's violations are told on the console too.
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') note(message.text());
  });
  page.on('pageerror', (error) => note(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400) note(`${response.status()} ${response.url()}`);
  });
}
