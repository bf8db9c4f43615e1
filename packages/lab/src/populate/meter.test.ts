import { expect, test } from 'vitest';
import { createMeter } from './meter.ts';

test('a long task says at most every two seconds how far it is and how long it takes, and when it is done', () => {
  const said: string[] = [];
  let now = 0;
  const meter = createMeter(
    'Orders',
    1_000_000,
    (text) => said.push(text),
    () => now,
  );

  for (now of [1_000, 2_000, 4_000]) meter.add(2_000);
  now = 100_000;
  meter.add(994_000);

  expect(said).toEqual([
    'Orders: 2,000 of 1,000,000 (0 %), 2,000/s, 8 min 19 s left',
    'Orders: 6,000 of 1,000,000 (0 %), 1,500/s, 11 min 3 s left',
    'Orders: 1,000,000 of 1,000,000 (100 %), 10,000/s',
  ]);
});
