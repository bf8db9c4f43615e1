import { InvalidArgumentError } from 'commander';
import { parseMoment } from '../moment.ts';

/** `1042` or `#1042`. */
export function orderNumber(text: string): number {
  if (!/^#?\d{1,9}$/.test(text)) throw new InvalidArgumentError('An order number is digits, such as 1042.');
  return Number(text.replace('#', ''));
}

/** Several of them, each once. */
export function orderNumbers(text: string, known: readonly number[] | undefined): readonly number[] {
  return [...new Set([...(known ?? []), orderNumber(text)])];
}

/** A moment as `parseMoment` takes it, counted from now. */
export const moment = (text: string): Date => parseMoment(text, new Date());

/** A whole number between two others, both included. */
export function wholeNumber(least: number, most: number) {
  return (text: string): number => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`A whole number from ${least} to ${most.toLocaleString('en')}.`);
  };
}

/** Some of a closed list, with commas between them or named one after the other. */
export function someOf<Choice extends string>(choices: readonly Choice[]) {
  return (text: string, known: readonly Choice[] = []): readonly Choice[] => {
    const named = text.split(',').map((one) => one.trim());
    const chosen = choices.filter((choice) => named.includes(choice));
    if (chosen.length < new Set(named).size) throw new InvalidArgumentError(`One of: ${choices.join(', ')}.`);
    return [...known, ...chosen];
  };
}
