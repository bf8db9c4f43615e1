import { editCost } from './edits.ts';
import { CORRECTION_WEIGHTS } from './weights.ts';

/** A word of the store that may have been meant. */
export interface KnownWord {
  readonly word: string;
  readonly term: string;
  /** Products that have it, and those that have it in their name, brand or category. */
  readonly documents: number;
  readonly named: number;
}

/** Products that have both a candidate and another word of the query, and what there would be by chance. */
export interface Togetherness {
  readonly together: number;
  readonly expected: number;
}

const MIN_LENGTH = 3;
const LONG_WORD = 8;
/** A shorter word with another first letter is more often another word; keys beside each other are still a slip. */
const FULL_WORD = 5;
const MAX_SHORT_COST = 1.3;

/** Whether a word is worth a look for a typing error at all. */
export function isCorrectable(word: string): boolean {
  return word.length >= MIN_LENGTH && /\p{L}/u.test(word) && !/^\d/.test(word);
}

/** How likely the word is by itself, as a logarithm; null where it is too far from what was typed. */
export function likelihood(typed: string, known: KnownWord): number | null {
  const cost = typed === known.word ? 0 : editCost(typed, known.word, typed.length >= LONG_WORD ? 2 : 1);
  if (!Number.isFinite(cost) || (typed.length < FULL_WORD && cost > MAX_SHORT_COST)) return null;
  const { slip, sureLength, shortSlip, frequency, unnamed } = CORRECTION_WEIGHTS;
  const count = known.named + unnamed * (known.documents - known.named) + 0.1 * known.documents;
  const short = 1 + Math.max(0, sureLength - typed.length) * shortSlip;
  const isKnown = cost === 0 && known.documents > 1;
  return frequency * Math.log(Math.max(count, 0.1)) - slip * cost * short + (isKnown ? CORRECTION_WEIGHTS.known : 0);
}

/** How well the word goes with the others of the query, as a logarithm. */
export function companionship(others: readonly Togetherness[]): number {
  const sum = others.reduce(
    (total, { together, expected }) => total + Math.log((together + 0.1) / (expected + 0.1)),
    0,
  );
  return sum / Math.sqrt(Math.max(others.length, 1));
}
