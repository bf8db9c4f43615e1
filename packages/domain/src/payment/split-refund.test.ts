import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitRefund } from './split-refund.ts';

const sources = fc.array(fc.record({ id: fc.uuid(), left: fc.integer({ min: -5, max: 100_000 }) }), { maxLength: 6 });

test('the parts of a refund add up, and none is more than its payment holds', () => {
  fc.assert(
    fc.property(sources, fc.nat(600_000), (list, amount) => {
      const left = list.reduce((sum, source) => sum + Math.max(source.left, 0), 0);
      if (amount > left) {
        const split = () => splitRefund(list, amount);
        expect(split).toThrow(expect.objectContaining({ reason: 'REFUND_TOO_LARGE', details: { left } }));
        return;
      }
      const parts = splitRefund(list, amount);
      expect(parts.reduce((sum, part) => sum + part.left, 0)).toBe(amount);
      for (const [place, part] of parts.entries()) {
        const source = list.find(({ id }) => id === part.id);
        expect(part.left).toBeGreaterThan(0);
        expect(part.left).toBeLessThanOrEqual(source?.left ?? 0);
        if (place < parts.length - 1) expect(part.left).toBe(source?.left);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('the first payment gives before the next', () => {
  const parts = splitRefund(
    [
      { id: 'newest', left: 300 },
      { id: 'oldest', left: 1_000 },
    ],
    400,
  );

  expect(parts).toEqual([
    { id: 'newest', left: 300 },
    { id: 'oldest', left: 100 },
  ]);
});
