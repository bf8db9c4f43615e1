import type { Page } from 'playwright-core';

/**
 * What a browser tells of a page, as Web Vitals define it (https://web.dev/articles/vitals): when the largest thing
 * stood there and how long the slowest answer to a touch or a key took, in milliseconds, and by how much things moved by themselves.
 */
export interface PageVitals {
  readonly lcpMs: number;
  readonly cls: number;
  readonly inpMs: number;
}

interface Told {
  lcp: number;
  inp: number;
  shift: number;
  /** Shifts that come close after each other count as one. */
  window: { from: number; last: number; sum: number };
}

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

interface Interaction extends PerformanceEntry {
  readonly interactionId: number;
}

declare global {
  interface Window {
    pageVitals?: Told;
  }
}

/** Listens on every page that is opened from now on. */
export async function observeVitals(page: Page): Promise<void> {
  await page.addInitScript(listen);
}

export async function readVitals(page: Page): Promise<PageVitals> {
  const told = await page.evaluate(() => window.pageVitals);
  if (told === undefined) throw new Error('The page was not listened to.');
  return { lcpMs: Math.round(told.lcp), cls: Number(told.shift.toFixed(4)), inpMs: Math.round(told.inp) };
}

/** Runs in the page, without a function of its own name: what runs this file would need a helper for it that no page has. */
function listen(): void {
  const gapMs = 1_000;
  const windowMs = 5_000;
  const told: Told = { lcp: 0, inp: 0, shift: 0, window: { from: 0, last: 0, sum: 0 } };
  window.pageVitals = told;
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) told.lcp = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, startTime } of list.getEntries() as Shift[]) {
      if (hadRecentInput) continue;
      const { from, last, sum } = told.window;
      const isSame = startTime - last < gapMs && startTime - from < windowMs;
      told.window = isSame
        ? { from, last: startTime, sum: sum + value }
        : { from: startTime, last: startTime, sum: value };
      told.shift = Math.max(told.shift, told.window.sum);
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries() as Interaction[]) {
      if (interactionId > 0) told.inp = Math.max(told.inp, duration);
    }
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}
