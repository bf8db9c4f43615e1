import { expect, test } from 'vitest';
import { proveCheckouts } from './checkouts.ts';

test('checkouts sent three times to servers that are killed meanwhile make one order and one charge each', async () => {
  const proof = await proveCheckouts({ count: 30, progress: () => {} });

  expect(proof).toMatchObject({ orders: 30, charges: 30, kills: 2, faults: [], violations: [] });
}, 300_000);
