import { expect, test } from 'vitest';
import { progressLine } from './progress-line.ts';

test('it says how far it is, how fast it goes and how long that takes', () => {
  const progress = { rows: 60_000, from: 1_000, through: 101_000, end: 1_001_000 };

  expect(progressLine(progress, 10)).toBe('60,000 events, 6,000/s, position 101,000 of 1,001,000, 1 min 30 s left');
  expect(progressLine({ ...progress, through: 1_001_000 }, 10)).toBe(
    '60,000 events, 6,000/s, position 1,001,000 of 1,001,000',
  );
});
