import { proveHooks } from '../prove/hooks.ts';
import { type Command, wholeNumber } from './command.ts';

/** Webhooks to a receiver in trouble, from servers of their own. */
export const hooks: Command = {
  describes: 'posts events to a receiver that fails 40 % of the time, is slow and goes away, and checks what it got',
  options: {
    orders: { help: 'how many orders go from the cart to the door', fallback: '40' },
    down: { help: 'for how many seconds the receiver is not there', fallback: '120' },
  },
  async run(values, progress) {
    const [orders, down] = [wholeNumber(values, 'orders'), wholeNumber(values, 'down')];
    const proof = await proveHooks({ orders, downMs: down * 1_000, progress });
    const text = [
      `${proof.events} events of ${orders} orders, each taken, in ${proof.posts} posts; the last ${proof.caughtUpAfterMs} ms after it happened.`,
      `Meanwhile a calm receiver had its events after ${proof.calmP50Ms} ms (p50) and ${proof.calmP99Ms} ms (p99).`,
      `${proof.forgedRefused} of ${proof.forged} forged posts refused; ${proof.replayed} events replayed under the same ids.`,
      ...proof.faults,
    ].join('\n');
    return { ok: proof.faults.length === 0, text, figures: { orders, downSeconds: down, ...proof } };
  },
};
