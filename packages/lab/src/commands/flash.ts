import { proveFlash } from '../prove/flash.ts';
import { type Command, UsageError, wholeNumber } from './command.ts';

/** A flash sale with a crowd, on servers of its own. */
export const flash: Command = {
  describes: 'sells out a flash sale to a crowd that waits on two servers, and checks who got what and when they knew',
  options: {
    shoppers: { help: 'how many wait, each over a socket of their own', fallback: '5000' },
    units: { help: 'how many get one', fallback: '500' },
  },
  async run(values, progress) {
    const [shoppers, units] = [wholeNumber(values, 'shoppers'), wholeNumber(values, 'units')];
    if (units >= shoppers) throw new UsageError('There must be fewer --units than --shoppers.');
    const proof = await proveFlash({ shoppers, units, progress });
    const text = [
      `${proof.sold} of ${units} units sold to ${shoppers} shoppers, ${proof.soldOutAfterMs} ms after the start.`,
      `All knew their result ${proof.allToldAfterMs} ms after the last unit went, without asking.`,
      ...proof.faults,
    ].join('\n');
    return { ok: proof.faults.length === 0, text, figures: { shoppers, units, ...proof } };
  },
};
