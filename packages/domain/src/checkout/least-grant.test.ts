import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastGrant } from './least-grant.ts';
import { taxOf } from './tax.ts';

test('the least grant brings the total down to what is there, and one unit less would not', () => {
  const given = fc.record({
    net: fc.integer({ min: 1, max: 1_000_000 }),
    paid: fc.integer({ min: 0, max: 1_000_000 }),
    from: fc.integer({ min: 0, max: 1_000 }),
    taxRate: fc.integer({ min: 0, max: 2_500 }),
    taxIncluded: fc.boolean(),
  });
  fc.assert(
    fc.property(given, ({ net, paid, from, taxRate: rate, taxIncluded }) => {
      const totalWith = (grant: number) => {
        const left = Math.max(net - grant, 0);
        return taxIncluded ? left : left + taxOf([{ amount: left, rate }], false).total;
      };

      const grant = leastGrant(paid, from, totalWith);

      expect(totalWith(grant)).toBeLessThanOrEqual(paid);
      expect(grant === from || totalWith(grant - 1) > paid).toBe(true);
      if (taxIncluded && grant > from) expect(totalWith(grant)).toBe(paid);
    }),
  );
});
