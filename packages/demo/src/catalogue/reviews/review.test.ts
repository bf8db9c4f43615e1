import { describe, expect, it } from 'vitest';
import { catalogue } from '../index.ts';
import { details } from './details.ts';
import { closings, openings, titles } from './openings.ts';
import { composeReview, type Stars } from './review.ts';

const stars: readonly Stars[] = [1, 2, 3, 4, 5];
const fragments = [
  ...stars.flatMap((count) => [...titles[count], ...openings[count], ...closings[count]]),
  ...[...new Set(Object.values(details))].flatMap(({ praise, complaint }) => [...praise, ...complaint]),
];

/** Numbers from 0 to 1 that follow from a seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describe('the texts of demo reviews', () => {
  it('are at least 120 fragments, each said once in both languages', () => {
    expect(fragments.length).toBeGreaterThanOrEqual(120);
    expect(new Set(fragments.map(([en]) => en)).size).toBe(fragments.length);
    expect(fragments.filter(([, zh]) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
  });

  it('know every department of the shop', () => {
    const departments = catalogue.categories.filter((category) => category.parent === null).map(({ slug }) => slug);

    expect(departments.filter((slug) => !(slug in details))).toEqual([]);
  });

  it('compose the same review from the same numbers', () => {
    const [first, again] = [numbers(7), numbers(7)].map((random) => composeReview('pantry', 4, 'en', random));

    expect(again).toEqual(first);
  });

  it('compose hundreds of different reviews, none of them empty', () => {
    const bodies = stars.flatMap((count) =>
      Array.from(
        { length: 200 },
        (_, index) => composeReview('home', count, 'zh-CN', numbers(index * 31 + count)).body,
      ),
    );

    expect(new Set(bodies).size).toBeGreaterThan(300);
    expect(Math.min(...bodies.map((body) => body.length))).toBeGreaterThan(8);
  });

  it('praise nothing with one star and complain of nothing with five', () => {
    const all = Object.values(details);
    const said = (count: Stars) =>
      Array.from({ length: 100 }, (_, index) => composeReview('clothing', count, 'en', numbers(index * 17)).body).join(
        ' ',
      );

    expect(all.flatMap(({ praise }) => praise).filter(([en]) => said(1).includes(en))).toEqual([]);
    expect(all.flatMap(({ complaint }) => complaint).filter(([en]) => said(5).includes(en))).toEqual([]);
  });
});
