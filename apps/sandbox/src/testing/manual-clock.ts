import type { Clock } from '../clock.ts';

export interface ManualClock extends Clock {
  /** Moves time on, running what falls due in its order. */
  advance(ms: number): void;
}

export function createManualClock(start: Date): ManualClock {
  let now = start.getTime();
  let timers: { dueAt: number; run: () => void }[] = [];
  return {
    now: () => new Date(now),
    after(delayMs, run) {
      const timer = { dueAt: now + delayMs, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const next = timers.filter((timer) => timer.dueAt <= end).sort((a, b) => a.dueAt - b.dueAt)[0];
        if (!next) break;
        timers = timers.filter((timer) => timer !== next);
        now = Math.max(now, next.dueAt);
        next.run();
      }
      now = end;
    },
  };
}
