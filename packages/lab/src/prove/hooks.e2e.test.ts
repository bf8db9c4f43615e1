import { expect, test } from 'vitest';
import { proveHooks } from './hooks.ts';

test('a receiver that fails, is slow and goes away gets every event, in the order of each order, and again under the same ids', async () => {
  const proof = await proveHooks({ orders: 2, downMs: 1_000, failing: 0.1, progress: () => {} });

  expect(proof.faults).toEqual([]);
  expect(proof.events).toBeGreaterThan(10);
  expect(proof.replayed).toBe(proof.events);
  expect(proof.forgedRefused).toBe(proof.forged);
}, 400_000);
