import type { Clock } from '../deps.ts';

/** A clock that stands still until a test moves it. Starts at the real time, which is what PostgreSQL's now() says too. */
export interface TestClock extends Clock {
  advance(milliseconds: number): void;
}

export function createTestClock(start: Date = new Date()): TestClock {
  let time = start.getTime();
  return {
    now: () => new Date(time),
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
}
