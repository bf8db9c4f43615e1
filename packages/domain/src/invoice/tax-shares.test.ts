import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TaxShare } from '../checkout/tax.ts';
import { invoiceNumber } from './invoice.ts';
import { creditedShares } from './tax-shares.ts';

const share = fc.record({
  rate: fc.integer({ min: 0, max: 2_700 }),
  net: fc.integer({ min: 0, max: 1_000_000 }),
  tax: fc.integer({ min: 0, max: 250_000 }),
});
const sum = (shares: readonly TaxShare[]) => shares.reduce((total, { net, tax }) => total + net + tax, 0);

test('however an invoice is given back in parts, each part adds up and in the end every rate is given back exactly', () => {
  fc.assert(
    fc.property(fc.array(share, { minLength: 1, maxLength: 4 }), fc.array(fc.nat(1_000_000)), (shares, cuts) => {
      const total = sum(shares);
      const ends = [...cuts.map((cut) => cut % (total + 1)).sort((a, b) => a - b), total];
      const credited = shares.map(() => ({ net: 0, tax: 0 }));
      let before = 0;
      for (const end of ends) {
        const part = creditedShares(shares, { before, amount: end - before });
        expect(sum(part)).toBe(end - before);
        for (const [index, { net, tax }] of part.entries()) {
          const known = credited[index];
          if (known === undefined) throw new Error('A rate appeared.');
          known.net += net;
          known.tax += tax;
        }
        before = end;
      }
      expect(credited).toEqual(shares.map(({ net, tax }) => ({ net, tax })));
    }),
  );
});

test('invoices and credit notes have numbers of their own', () => {
  expect(invoiceNumber('invoice', 42)).toBe('INV-000042');
  expect(invoiceNumber('credit_note', 7)).toBe('CN-000007');
});
