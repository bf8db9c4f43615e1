import type { Localised } from '../catalogue.ts';
import type { Pair } from '../localised.ts';
import { anyDetails, details } from './details.ts';
import { closings, openings, titles } from './openings.ts';

export type Stars = 1 | 2 | 3 | 4 | 5;

export interface ReviewText {
  readonly title: string;
  readonly body: string;
}

/**
 * Composes a review that reads as one: a heading, how it began, what stood out, and often a last word.
 * `random` yields numbers from 0 to 1; the same numbers give the same review.
 */
export function composeReview(
  department: string,
  stars: Stars,
  locale: keyof Localised,
  random: () => number,
): ReviewText {
  const pick = (pairs: readonly Pair[]): string => {
    const pair = pairs[Math.floor(random() * pairs.length)];
    return pair?.[locale === 'en' ? 0 : 1] ?? '';
  };
  const { praise, complaint } = details[department] ?? anyDetails;
  const told = stars === 5 ? [praise] : stars >= 3 ? [praise, complaint] : [complaint];
  // Four stars praise and seldom carp; three weigh both; the pleased tend to be brief.
  const kept = told.filter((_, index) => index === 0 || stars === 3 || random() < 0.6);
  const last = random() < (stars === 5 ? 0.45 : 0.6) ? [closings[stars]] : [];
  const sentences = [openings[stars], ...kept, ...last].map(pick);
  return { title: pick(titles[stars]), body: sentences.join(locale === 'en' ? ' ' : '') };
}
