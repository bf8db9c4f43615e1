import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createRandom } from './history/random.ts';
import { inventShopper } from './history/shoppers.ts';
import { DEMO_MERCHANT, DEMO_PACKER } from './sign-ins.ts';
import { packOldest, refillLowest, workAsStaff } from './traffic/staff.ts';
import { type Pause, visit } from './traffic/visit.ts';

const usage = `Usage: traffic [--url URL] [--visits PER_MINUTE] [--seed NUMBER]

Visits the shop as shoppers do, through the public client, and works at its packing table. Ctrl-C ends it.
`;

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:3000' },
    visits: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) process.stdout.write(usage);
else await run(values.url, Number(values.visits), Number(values.seed));

async function run(url: string, visitsPerMinute: number, seed: number): Promise<void> {
  if (!(visitsPerMinute > 0)) throw new Error('--visits takes a number above 0.');
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(signal, () => stop.abort());

  const random = createRandom(seed);
  const pause: Pause = (minMs, maxMs) =>
    sleep(random.between(minMs, maxMs), undefined, { signal: stop.signal, ref: true });
  const work = [
    () => workAsStaff(url, DEMO_PACKER, packOldest, pause, stop.signal),
    () => workAsStaff(url, DEMO_MERCHANT, refillLowest, pause, stop.signal),
  ];
  const staff = Promise.all(work.map((day) => keepWorking(day, pause, stop.signal)));
  while (!stop.signal.aborted) {
    void attempt(() => visit(url, random, inventShopper(random), pause), stop.signal);
    const gapMs = 60_000 / visitsPerMinute;
    await pause(gapMs * 0.3, gapMs * 1.7).catch(ignoreAbort);
  }
  await staff;
}

async function keepWorking(work: () => Promise<void>, pause: Pause, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await attempt(work, signal);
    await pause(2_000, 4_000).catch(ignoreAbort);
  }
}

/** Shoppers meet sold-out goods and shops that restart; it is said and the next one comes. */
async function attempt(action: () => Promise<unknown>, signal: AbortSignal): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (!signal.aborted) process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
}

function ignoreAbort(): void {}
