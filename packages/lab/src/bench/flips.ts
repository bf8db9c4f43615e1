import { setTimeout as wait } from 'node:timers/promises';
import { openBrowser } from '@pushcart/stack/browser';
import { openBenchShop } from '../measure/bench-shop.ts';
import { median, round } from '../measure/figures.ts';
import { type Benchmark, createReport } from '../measure/report.ts';
import { buy, openGuest, openStaff } from '../measure/shoppers.ts';
import { type FlipPage, flippedAt, openFlipPages, watchFlip } from './flip-pages.ts';
import { type LastUnit, lastUnits } from './last-units.ts';

const ROUNDS = 10;
const QUICK_ROUNDS = 2;
const AIM_MS = 1_000;
/** Until the streams of a page that has just been opened have begun. */
const SETTLE_MS = 2_000;

/** How long after the answer to a purchase of the last unit four pages that are open say that it is sold out. */
export const flips: Benchmark = {
  describes: 'from the answered purchase of the last unit to sold out on four open pages, against the stated aim',
  async run({ quick, progress }) {
    const rounds = quick ? QUICK_ROUNDS : ROUNDS;
    await using shop = await openBenchShop({ nodes: 1, progress });
    await using people = await openBrowser();
    const [url] = shop.urls;
    const staff = await openStaff(url);
    const units = await lastUnits(staff, url, rounds);
    await staff.close();
    const pages = await openFlipPages(people, shop.publicUrl);
    const taken = new Map(pages.map(({ name }) => [name, [] as number[]]));
    for (const [at, unit] of units.entries()) {
      for (const page of pages) await page.open(unit);
      await wait(SETTLE_MS);
      const times = await flip(url, at, unit, pages);
      for (const [index, { name }] of pages.entries()) taken.get(name)?.push(times[index] ?? Number.NaN);
      progress(pages.map(({ name }, index) => `${name} ${times[index]} ms`).join(', '));
    }
    const samples = [...taken].map(([page, times]) => ({
      page,
      medianMs: round(median(times)),
      longestMs: round(Math.max(...times)),
    }));
    return createReport({
      name: 'flips',
      figure: Math.max(...samples.map(({ longestMs }) => longestMs)),
      limit: AIM_MS,
      unit: 'ms from the answer to sold out, the longest on any page',
      samples,
      settings: { rounds, servers: 1 },
    });
  },
};

/** Buys the last unit; milliseconds from the answer to the change on each page, below zero where that came first. */
async function flip(
  url: string,
  buyer: number,
  unit: LastUnit,
  pages: readonly FlipPage[],
): Promise<readonly number[]> {
  await Promise.all(pages.map((page) => watchFlip(page, unit)));
  const guest = openGuest(url);
  await buy(guest, buyer, unit.purchase);
  const answeredAt = Date.now();
  await guest.close();
  return Promise.all(pages.map(async (page) => (await flippedAt(page, unit)) - answeredAt));
}
