import { proveCallbacks } from '../prove/callbacks.ts';
import { type Command, wholeNumber } from './command.ts';

/** A provider's callbacks in disorder, on a database of its own. */
export const callbacks: Command = {
  describes: 'tells of payments in disorder, in part twice or forged, and compares the end with the orderly telling',
  options: {
    count: { help: 'how many different callbacks, about', fallback: '10000' },
    seed: { help: 'the same one shuffles the same', fallback: '1' },
  },
  async run(values, progress) {
    const [count, seed] = [wholeNumber(values, 'count'), wholeNumber(values, 'seed')];
    const proof = await proveCallbacks({ count, seed, progress });
    const text = [
      ...proof.faults,
      `${proof.callbacks} callbacks about ${proof.payments} payments, ${proof.repeated} of them twice; ` +
        `${proof.forgedRefused} of ${proof.forged} forged ones refused; ${proof.faults.length} faults.`,
    ].join('\n');
    return { ok: proof.faults.length === 0, text, figures: { seed, ...proof } };
  },
};
