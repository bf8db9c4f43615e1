import { proveStates, type StateProof } from '../prove/states.ts';
import { type Command, wholeNumber } from './command.ts';

/** Random things that happen to orders, payments, parcels and returns. */
export const states: Command = {
  describes:
    'lets random things happen to orders, payments, parcels and returns, and compares each step with the drawn graph',
  options: {
    count: { help: 'how many sequences for each', fallback: '50000' },
    seed: { help: 'the same one tries the same', fallback: '1' },
  },
  async run(values) {
    const proofs = proveStates({ count: wholeNumber(values, 'count'), seed: wholeNumber(values, 'seed') });
    const ok = proofs.every(({ fault, missed }) => fault === null && missed.length === 0);
    return { ok, text: proofs.map(describe).join('\n'), figures: { proofs } };
  },
};

function describe({ machine, sequences, steps, followed, missed, fault }: StateProof): string {
  const counted = Object.values(followed).reduce((sum, times) => sum + times, 0);
  const summary = `${machine.padEnd(9)} ${sequences} sequences, ${steps} steps, ${counted} of them along ${Object.keys(followed).length} arrows`;
  const missing = missed.length === 0 ? [] : [`  never reached: ${missed.join(', ')}`];
  return [
    `${summary}: ${fault === null ? 'none outside the graph' : 'FAULT'}`,
    ...missing,
    ...(fault === null ? [] : [`  ${fault}`]),
  ].join('\n');
}
