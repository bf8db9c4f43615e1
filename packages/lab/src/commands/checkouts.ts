import { proveCheckouts } from '../prove/checkouts.ts';
import { type Command, wholeNumber } from './command.ts';

/** Checkouts on a bad line, on servers of their own that do not live long. */
export const checkouts: Command = {
  describes: 'sends every checkout three times to two servers that are killed meanwhile, and counts orders and charges',
  options: { count: { help: 'how many checkouts', fallback: '2000' } },
  async run(values, progress) {
    const count = wholeNumber(values, 'count');
    const proof = await proveCheckouts({ count, progress });
    const { orders, charges, kills, lost, perSecond, faults, violations } = proof;
    const ok = orders === count && charges === count && kills === 2 && faults.length + violations.length === 0;
    const text = [
      ...faults,
      ...violations.map(({ id, invariant, count: rows }) => `${id} ${invariant}: ${rows} at fault`),
      `${count} checkouts, each sent three times, ${lost} of the sends unanswered, ${kills} kill -9 of a server:`,
      `${orders} orders, ${charges} charges in the provider's journal, ${perSecond} checkouts a second.`,
    ].join('\n');
    return { ok, text, figures: { count, ...proof } };
  },
};
