import { expect, test } from 'vitest';
import { proveCanary } from './canary.ts';

test('who orders is written nowhere in the clear, is told all of it, and is forgotten when they ask', async () => {
  const proof = await proveCanary(() => {});

  expect(proof).toMatchObject({ found: [], exportFaults: [] });
  expect(proof.bytes).toBeGreaterThan(10_000_000);
}, 300_000);
