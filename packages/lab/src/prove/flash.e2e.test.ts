import { expect, test } from 'vitest';
import { proveFlash } from './flash.ts';

test('the first in the queue get the units, and all who wait on two servers are told without asking', async () => {
  const proof = await proveFlash({ shoppers: 60, units: 10, progress: () => {} });

  expect(proof.faults).toEqual([]);
  expect(proof.sold).toBe(10);
  expect(proof.requestsMeanwhile).toBe(0);
}, 180_000);
