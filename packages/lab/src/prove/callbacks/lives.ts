import type { Dice } from '../dice.ts';

/** A payment at the provider, as its callbacks tell it. */
export interface Told {
  readonly status: string;
  readonly amountCaptured: number;
  readonly amountRefunded: number;
  readonly failureCode: string | null;
}

const MOST_REFUNDS = 3;

/** What happens to a payment, in the order it happens: one callback each. */
export function randomLife(dice: Dice, amount: number): readonly Told[] {
  const life: Told[] = [];
  const happens = (status: string, told: Partial<Told> = {}) =>
    life.push({ status, amountCaptured: 0, amountRefunded: 0, failureCode: null, ...told });

  if (dice.chance(0.4)) happens('requires_action');
  if (dice.chance(0.3)) happens('authorised');
  const end = dice.pick(['captured', 'captured', 'captured', 'failed', 'voided']);
  if (end !== 'captured') {
    happens(end, { failureCode: end === 'failed' ? 'do_not_honour' : null });
    return life;
  }
  happens('captured', { amountCaptured: amount });
  let back = 0;
  for (let left = dice.upTo(MOST_REFUNDS); left > 0 && back < amount; left--) {
    back = dice.chance(0.3) ? amount : back + 1 + dice.upTo(amount - back - 1);
    happens(back === amount ? 'refunded' : 'partially_refunded', { amountCaptured: amount, amountRefunded: back });
  }
  return life;
}

export function shuffle<T>(dice: Dice, items: readonly T[]): readonly T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = dice.upTo(last);
    const [a, b] = [shuffled[last], shuffled[other]];
    if (a === undefined || b === undefined) continue;
    shuffled[last] = b;
    shuffled[other] = a;
  }
  return shuffled;
}
