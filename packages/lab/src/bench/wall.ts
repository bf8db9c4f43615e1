import { setTimeout as wait } from 'node:timers/promises';
import { DEMO_MERCHANT } from '@pushcart/demo/generate';
import { openBrowser } from '@pushcart/stack/browser';
import type { CDPSession } from 'playwright-core';
import { openBenchShop } from '../measure/bench-shop.ts';
import { round } from '../measure/figures.ts';
import { type Benchmark, createReport } from '../measure/report.ts';
import { settled } from '../screenshots/look-at-page.ts';
import { visit } from '../screenshots/visit.ts';

const MINUTES = 30;
const QUICK_MINUTES = 3;
const SAMPLES = 30;

interface Held {
  readonly minute: number;
  readonly heapMb: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Whether the wall can hang on a screen for a week: what its page holds while orders come in, garbage collected first. */
export const wall: Benchmark = {
  describes: `memory of the live wall over ${MINUTES} minutes of traffic, its last third against its first`,
  async run({ quick, progress }) {
    const minutes = quick ? QUICK_MINUTES : MINUTES;
    await using shop = await openBenchShop({ nodes: 1, traffic: true, progress });
    await using people = await openBrowser();
    const visitor = await people.visitor(shop.publicUrl);
    await visit(visitor, DEMO_MERCHANT);
    await visitor.page.goto('/desk');
    await settled(visitor.page);
    const client = await visitor.context.newCDPSession(visitor.page);
    const samples: Held[] = [];
    for (let n = 1; n <= SAMPLES; n += 1) {
      await wait((minutes * 60_000) / SAMPLES);
      samples.push({ minute: round((n * minutes) / SAMPLES), ...(await heldBy(client)) });
      if (n % (SAMPLES / 10) === 0)
        progress(`${n / (SAMPLES / 100)} % of ${minutes} min: ${samples.at(-1)?.heapMb} MB`);
    }
    if (visitor.faults.length > 0) throw new Error(`The wall went wrong: ${visitor.faults.join('; ')}`);
    const third = SAMPLES / 3;
    return createReport({
      name: 'wall',
      figure: averageHeap(samples.slice(-third)),
      limit: averageHeap(samples.slice(0, third)),
      unit: 'MB held in the last third of the time, against the first',
      samples: samples.map((sample) => ({ ...sample })),
      settings: { minutes },
    });
  },
};

async function heldBy(client: CDPSession): Promise<Omit<Held, 'minute'>> {
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
  return { heapMb: round(usedSize / 1e6), nodes, listeners: jsEventListeners };
}

function averageHeap(samples: readonly Held[]): number {
  return round(samples.reduce((sum, { heapMb }) => sum + heapMb, 0) / samples.length);
}
