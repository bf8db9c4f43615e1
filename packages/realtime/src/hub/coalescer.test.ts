import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseCursor } from '../log/cursor.ts';
import { Coalescer } from './coalescer.ts';
import { type HubEvent, toHubEvent } from './hub-event.ts';

const INTERVAL_MS = 250;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});

afterEach(() => {
  vi.useRealTimers();
});

interface Passed {
  readonly event: HubEvent;
  readonly at: number;
}

/** Offers events of some keys, with pauses between them, and waits until all has passed. */
function run(steps: readonly { key: string; pauseMs: number }[]): { offered: HubEvent[]; passed: Passed[] } {
  const passed: Passed[] = [];
  const offered: HubEvent[] = [];
  const coalescer = new Coalescer(INTERVAL_MS, (event) => passed.push({ event, at: performance.now() }));
  for (const { key, pauseMs } of steps) {
    const seq = offered.length + 1;
    const event = toHubEvent('e', {
      position: seq,
      topic: 't',
      seq,
      key,
      version: seq,
      type: 'x',
      payload: null,
      at: new Date(0),
    });
    offered.push(event);
    coalescer.offer(event);
    vi.advanceTimersByTime(pauseMs);
  }
  vi.advanceTimersByTime(4 * INTERVAL_MS);
  return { offered, passed };
}

const steps = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), pauseMs: fc.nat(200) }), { maxLength: 60 });

test('the last event of every key passes, none passes twice and none after a later one of its key', () => {
  fc.assert(
    fc.property(steps, (steps) => {
      const { offered, passed } = run(steps);
      for (const key of ['a', 'b', 'c']) {
        const seqs = passed.filter(({ event }) => event.key === key).map(({ event }) => event.seq);
        expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
        expect(seqs.at(-1)).toBe(offered.findLast((event) => event.key === key)?.seq);
      }
    }),
  );
});

test('a key passes at once when it was quiet, and then at most once an interval', () => {
  fc.assert(
    fc.property(steps, (steps) => {
      const { passed } = run(steps);
      for (const key of ['a', 'b', 'c']) {
        const times = passed.filter(({ event }) => event.key === key).map(({ at }) => at);
        for (const [index, at] of times.entries()) {
          if (index > 0) expect(at - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(INTERVAL_MS - 1);
        }
      }
    }),
  );
});

test('whoever resumes after any event that passed still gets the latest of every key', () => {
  fc.assert(
    fc.property(steps, (steps) => {
      const { offered, passed } = run(steps);
      passed.forEach(({ event }, index) => {
        const { seq: cursor } = parseCursor(event.id);
        const had = new Map(passed.slice(0, index + 1).map((each) => [each.event.key, each.event.seq]));
        for (const key of ['a', 'b', 'c']) {
          const last = offered.findLast((each) => each.key === key)?.seq ?? 0;
          expect(last <= (had.get(key) ?? 0) || last > cursor).toBe(true);
        }
      });
    }),
  );
});

test('the ids of different events differ, since clients drop an id they know', () => {
  fc.assert(
    fc.property(steps, (steps) => {
      const ids = run(steps).passed.map(({ event }) => event.id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});
