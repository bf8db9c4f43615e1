import { expect, test } from 'vitest';
import { proveMoney } from './money.ts';

test('random carts come to the same in the domain and in a second implementation, to the minor unit', () => {
  const proof = proveMoney({ count: 3_000, seed: 20_301 });

  expect(proof.faults).toEqual([]);
  // The proof is worth something only where promotions take something off, and off each other.
  expect(proof.discounted).toBeGreaterThan(1_000);
  expect(proof.stacked).toBeGreaterThan(300);
});

test('the same seed proves the same carts', () => {
  expect(proveMoney({ count: 50, seed: 7 })).toEqual(proveMoney({ count: 50, seed: 7 }));
});
