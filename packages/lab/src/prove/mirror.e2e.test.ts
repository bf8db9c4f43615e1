import { expect, test } from 'vitest';
import { proveMirror } from './mirror.ts';

test('a program that mirrors orders through the published client is killed, and so is the server, and its mirror equals the source', async () => {
  const proof = await proveMirror({ orders: 30, kills: 2, serverKills: 1, progress: () => {} });

  expect(proof.faults).toEqual([]);
  expect(proof.events).toBeGreaterThan(60);
}, 900_000);
