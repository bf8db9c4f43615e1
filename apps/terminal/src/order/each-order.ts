import type { OrderView, Pushcart } from '@pushcart/client';
import { EXIT_CODES } from '../exit-codes.ts';
import { explain, explanationLines } from '../explain.ts';
import type { Visit } from '../shop.ts';

/** What became of one order: a line for people, a document for scripts. */
export interface Outcome {
  readonly line: string;
  readonly value: object;
  /** Whether only a part of it was done. */
  readonly isPart?: boolean;
}

/**
 * Does the same with each order, one after the other. One that is refused says why and keeps no other from its turn. The exit code says
 * whether all, some or none were done.
 */
export async function eachOrder(
  { pushcart, output }: Visit,
  numbers: readonly number[],
  work: (order: OrderView, pushcart: Pushcart) => Promise<Outcome>,
): Promise<number> {
  let done = 0;
  let isPart = false;
  for (const number of numbers) {
    try {
      const outcome = await work(await pushcart.order.get.query({ number }), pushcart);
      output.show(outcome.line, { number, ...outcome.value });
      isPart ||= outcome.isPart === true;
      done += 1;
    } catch (error) {
      const refused = explain(error, { NUMBER: String(number) });
      if (output.isJson) output.show('', { number, refused });
      else for (const line of explanationLines(refused)) output.notice(line);
    }
  }
  if (done === 0) return EXIT_CODES.failed;
  return isPart || done < numbers.length ? EXIT_CODES.refused : EXIT_CODES.done;
}
