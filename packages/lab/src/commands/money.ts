import { proveMoney } from '../prove/money.ts';
import { type Command, wholeNumber } from './command.ts';

/** Random carts, priced twice. */
export const money: Command = {
  describes: 'prices random carts with promotions and tax twice, and compares every part to the minor unit',
  options: {
    carts: { help: 'how many', fallback: '100000' },
    seed: { help: 'the same one makes the same carts', fallback: '1' },
  },
  async run(values) {
    const proof = proveMoney({ count: wholeNumber(values, 'carts'), seed: wholeNumber(values, 'seed') });
    const { carts, discounted, stacked, severalRates, faults } = proof;
    const text = [
      ...faults.map(({ cart, fault }) => `cart ${cart}: ${fault}`),
      `${carts} carts, ${discounted} of them with a discount, ${stacked} with several, ${severalRates} taxed at several rates: ${faults.length} at fault.`,
    ].join('\n');
    return { ok: faults.length === 0, text, figures: { ...proof } };
  },
};
