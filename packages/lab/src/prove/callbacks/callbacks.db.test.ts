import { expect, test } from 'vitest';
import { proveStorm } from './storm.ts';

test('callbacks come to the same end shuffled, repeated and among forged ones as in order', async () => {
  const { payments, repeated, forged, forgedRefused, faults, callbacks } = await proveStorm({ count: 240, seed: 7 });

  expect(faults).toEqual([]);
  expect(callbacks).toBeGreaterThanOrEqual(240);
  expect(repeated / callbacks).toBeCloseTo(0.3, 1);
  expect(forged / callbacks).toBeCloseTo(0.05, 2);
  expect(forgedRefused).toBe(forged);
  expect(payments).toBeGreaterThan(50);
}, 120_000);
