import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TaxShare } from '../checkout/tax.ts';
import { invoiceNumber } from './invoice.ts';
import { changedShares, creditedShares, standingShares } from './tax-shares.ts';

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

test('papers that follow each change of an order say in the end exactly what it is taxed at', () => {
  const shares = fc.uniqueArray(share, { maxLength: 4, selector: ({ rate }) => rate });
  fc.assert(
    fc.property(shares, fc.array(shares, { minLength: 1, maxLength: 5 }), (first, later) => {
      const papers = [{ kind: 'invoice' as 'invoice' | 'credit_note', taxes: first as readonly TaxShare[] }];
      for (const now of later) {
        const said = standingShares(papers);
        const more = sum(now) - sum(said);
        papers.push(
          more < 0
            ? { kind: 'credit_note', taxes: changedShares(now, said, -more) }
            : { kind: 'invoice', taxes: changedShares(said, now, more) },
        );
        expect(standingShares(papers)).toEqual(standingShares([{ kind: 'invoice', taxes: now }]));
      }
    }),
  );
});

test('what goes back for no change of the order is credited at the rates of its papers', () => {
  const said = [{ rate: 1900, net: 100, tax: 19 }];

  expect(changedShares(said, said, 119)).toEqual(said);
  expect(sum(changedShares(said, said, 50))).toBe(50);
});
