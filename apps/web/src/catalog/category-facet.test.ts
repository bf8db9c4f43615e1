import { expect, test } from 'vitest';
import { both } from '../testing/make.ts';
import { narrowed } from './category-facet.tsx';

const tree = [
  ['pantry', null],
  ['tea', 'pantry'],
  ['green-tea', 'tea'],
  ['coffee', 'pantry'],
  ['kitchen', null],
].map(([slug = '', parent = null]) => ({ slug: slug ?? '', parent, name: both(slug ?? ''), count: 1 }));

test.each([
  [['pantry', 'kitchen'], 'tea', ['kitchen', 'tea']],
  [['pantry'], 'green-tea', ['green-tea']],
  [['tea'], 'coffee', ['tea', 'coffee']],
  [['green-tea', 'coffee'], 'pantry', ['pantry']],
  [['tea', 'kitchen'], 'tea', ['kitchen']],
  [['tea'], 'tea', undefined],
])('of %j, %s makes %j', (chosen, slug, expected) => {
  expect(narrowed(tree, chosen, slug)).toEqual(expected);
});
