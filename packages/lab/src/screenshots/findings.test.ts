import { expect, test } from 'vitest';
import { findingsOf, reportOf } from './findings.ts';
import type { Sight } from './walk.ts';

const sight = (changes: Partial<Sight>): Sight => ({
  name: 'cart',
  path: '/cart',
  role: 'guest',
  lang: 'en',
  width: 360,
  theme: 'light',
  file: 'cart.png',
  problems: [],
  ...changes,
});

test('what is off in several looks is told once, with all of them', () => {
  const problems = [{ kind: 'overflow', text: 'it is 9 px wider than the screen' }] as const;
  const sights = [sight({ problems }), sight({ theme: 'dark', problems }), sight({ width: 1280 })];

  expect(findingsOf(sights)).toEqual([{ page: 'cart', ...problems[0], seen: ['360 light en', '360 dark en'] }]);
  expect(reportOf(findingsOf(sights))).toBe(
    'cart: overflow: it is 9 px wider than the screen  (360 light en, 360 dark en)\n\npage  overflow\ncart  1',
  );
});

test('there is nothing to report of pages that are as they should be', () => {
  expect(reportOf(findingsOf([sight({})]))).toBe('');
});
