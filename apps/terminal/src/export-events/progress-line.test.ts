import { expect, test } from 'vitest';
import { createProgressLine } from './progress-line.ts';

test('an export says how far it is, how fast it goes and how long it still takes', () => {
  let now = 500;
  const lineOf = createProgressLine(() => now);

  now += 2_000;
  const early = lineOf({ rows: 1, from: 1_000, through: 6_000, end: 201_000 });
  now += 8_000;
  const last = lineOf({ rows: 60_000, from: 1_000, through: 201_000, end: 201_000 });

  expect(early).toBe('1 event, 1/s, position 6,000 of 201,000, 1 min 18 s left');
  expect(last).toBe('60,000 events, 6,000/s, position 201,000 of 201,000');
});
