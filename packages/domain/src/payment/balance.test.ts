import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balancePayments, type PaymentShare } from './balance.ts';

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

/** Does what a balance says, and pays what is due, as the shopper would. */
function settle(price: number, payments: readonly PaymentShare[], isHeld: boolean): readonly PaymentShare[] {
  const { due, refunds, covers } = balancePayments(price, payments);
  const next = payments.map((payment) => {
    const share = covers.find(({ id }) => id === payment.id)?.covers ?? payment.covers;
    const back = refunds.find(({ id }) => id === payment.id)?.amount ?? 0;
    return { ...payment, covers: share, kept: payment.isHeld ? share : payment.kept - back };
  });
  const id = String(payments.length);
  return due === 0 ? next : [...next, { id, amount: due, covers: due, kept: due, isHeld }];
}

const price = fc.integer({ min: 1, max: 100_000 });
const prices = fc.array(fc.tuple(price, fc.boolean()), { minLength: 1, maxLength: 12 });

test('after any sequence of edits what was paid and not given back is the price', () => {
  fc.assert(
    fc.property(prices, (edits) => {
      let payments: readonly PaymentShare[] = [];
      for (const [total, isHeld] of edits) {
        payments = settle(total, payments, isHeld);

        expect(sum(payments.map(({ kept }) => kept))).toBe(total);
        expect(sum(payments.map(({ covers }) => covers))).toBe(total);
        expect(payments.every(({ kept, covers, amount }) => kept >= 0 && covers >= 0 && covers <= amount)).toBe(true);
        expect(balancePayments(total, payments)).toEqual({ due: 0, refunds: [], covers: [] });
      }
    }),
  );
});

test('what was given back out of goodwill is neither given back again nor asked for again', () => {
  fc.assert(
    fc.property(prices, fc.array(fc.nat(50_000), { minLength: 12, maxLength: 12 }), (edits, goodwill) => {
      let payments: readonly PaymentShare[] = [];
      for (const [index, [total]] of edits.entries()) {
        const kept = sum(payments.map((payment) => payment.kept));
        const before = sum(payments.map(({ covers }) => covers));
        const { due, refunds } = balancePayments(total, payments);

        expect(due).toBe(Math.max(total - before, 0));
        expect(sum(refunds.map(({ amount }) => amount))).toBe(Math.max(kept - total, 0));

        payments = settle(total, payments, false).map((payment) => ({
          ...payment,
          kept: payment.kept - Math.min(payment.kept, goodwill[index] ?? 0),
        }));
      }
    }),
  );
});

test('adding and removing the same thing, paid in between, ends where it began', () => {
  const paid = settle(3000, [], false);

  const after = settle(3000, settle(4000, paid, false), false);

  expect(sum(after.map(({ kept }) => kept))).toBe(3000);
  expect(sum(after.map(({ amount }) => amount))).toBe(4000);
});

test('adding and removing the same thing, unpaid in between, moves no money', () => {
  const paid = settle(3000, [], false);

  const added = balancePayments(4000, paid);

  expect(added).toEqual({ due: 1000, refunds: [], covers: [] });
  expect(balancePayments(3000, paid)).toEqual({ due: 0, refunds: [], covers: [] });
});

test('of money that the bank holds less is taken, and more again before anything is asked for', () => {
  const held = settle(3000, [], true);

  const less = settle(2500, held, true);

  expect(less).toEqual([{ id: '0', amount: 3000, covers: 2500, kept: 2500, isHeld: true }]);
  expect(settle(3200, less, true).map(({ covers }) => covers)).toEqual([3000, 200]);
});
