/** A payment that its order counts on, in minor units. */
export interface PaymentShare {
  readonly id: string;
  /** What it was opened for. */
  readonly amount: number;
  /** What it pays of the price. */
  readonly covers: number;
  /** What is there of it: taken and not on its way back, or held by the bank. */
  readonly kept: number;
  /** Held by the bank: it can still be taken in part, or let go. */
  readonly isHeld: boolean;
}

/** What is to be done so that payments and price agree, in minor units. */
export interface Balance {
  /** What is still to be paid. */
  readonly due: number;
  readonly refunds: readonly { readonly id: string; readonly amount: number }[];
  /** What each payment pays of the price from now on, where that changes. */
  readonly covers: readonly { readonly id: string; readonly covers: number }[];
}

/**
 * Sets payments against a price that has changed. What they pay beyond it goes back, in the order given: taken money first, then money
 * that is only held is let go. Of what staff gave back before for another reason nothing is given back twice, and nothing is asked for
 * again. What is missing is first taken out of held money that had been let go.
 */
export function balancePayments(price: number, payments: readonly PaymentShare[]): Balance {
  const covered = sum(payments.map(({ covers }) => covers));
  return price >= covered ? takeMore(price - covered, payments) : giveBack(price, covered - price, payments);
}

function takeMore(missing: number, payments: readonly PaymentShare[]): Balance {
  let due = missing;
  const covers = payments.flatMap(({ id, amount, covers, isHeld }) => {
    const more = isHeld && covers > 0 ? Math.min(amount - covers, due) : 0;
    due -= more;
    return more === 0 ? [] : [{ id, covers: covers + more }];
  });
  return { due, refunds: [], covers };
}

function giveBack(price: number, surplus: number, payments: readonly PaymentShare[]): Balance {
  const taken = payments.filter(({ isHeld }) => !isHeld);
  const held = payments.filter(({ isHeld }) => isHeld);
  const back = Math.max(sum(payments.map(({ kept }) => kept)) - price, 0);
  const refunds = share(
    back,
    taken.map(({ kept }) => kept),
  );
  const letGo = share(
    back - sum(refunds),
    held.map(({ kept }) => kept),
  );
  const less = share(
    surplus - sum(letGo),
    taken.map(({ covers }) => covers),
  );
  return {
    due: 0,
    refunds: taken.flatMap(({ id }, index) => (refunds[index] ? [{ id, amount: refunds[index] }] : [])),
    covers: [...withLess(taken, less), ...withLess(held, letGo)],
  };
}

function withLess(payments: readonly PaymentShare[], less: readonly number[]) {
  return payments.flatMap(({ id, covers }, index) => (less[index] ? [{ id, covers: covers - less[index] }] : []));
}

/** As much as there is of each, in turn, until the amount is there. */
function share(amount: number, parts: readonly number[]): readonly number[] {
  let open = amount;
  return parts.map((part) => {
    const taken = Math.min(Math.max(part, 0), open);
    open -= taken;
    return taken;
  });
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
