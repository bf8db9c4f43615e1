import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from '../measure/figures.ts';

const EVERY_MS = 20;

export interface Pings {
  /** How long a request that costs nothing had to wait for its answer. */
  stop(): Promise<{ readonly longestMs: number; readonly p99Ms: number }>;
}

/** Asks a server again and again whether it lives: it cannot answer while something else keeps its thread. */
export function startPings(url: string): Pings {
  const waits: number[] = [];
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const askedAt = performance.now();
      await (await fetch(`${url}/livez`)).text();
      waits.push(performance.now() - askedAt);
      await wait(EVERY_MS);
    }
  })();
  return {
    async stop() {
      isOver = true;
      await asking;
      return { longestMs: Math.max(...waits), p99Ms: percentile(waits, 0.99) };
    },
  };
}

/** The most memory a process has had so far, in bytes. Linux only. */
export async function peakRss(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1_024;
}
