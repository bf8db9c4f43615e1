import { expect, test } from 'vitest';
import { cutOff } from './cut-off.ts';
import type { Box } from './page-reading.ts';

const VIEWPORT = 360;

const box = (changes: Partial<Box>): Box => ({
  name: '<p> Words',
  parent: -1,
  left: 0,
  right: 300,
  scrollWidth: 300,
  clientWidth: 300,
  scrollHeight: 20,
  clientHeight: 20,
  overflowX: 'visible',
  overflowY: 'visible',
  shortens: false,
  showsMore: false,
  isReplaced: false,
  hasText: true,
  isUnseen: false,
  ...changes,
});

test.each<[string, Partial<Box>]>([
  ['cut off by 100 px', { scrollWidth: 400, overflowX: 'hidden' }],
  ['cut off by 30 px below', { scrollHeight: 50, overflowY: 'clip' }],
  ['scrolled sideways and does not show it, 100 px are hidden', { scrollWidth: 400, overflowX: 'auto' }],
  ['outside of the screen', { left: 200, right: 500 }],
])('a text that is %s is found', (cut, changes) => {
  expect(cutOff([box(changes)], VIEWPORT)).toEqual([`<p> Words is ${cut}`]);
});

test.each<[string, Partial<Box>]>([
  ['a text that fits', {}],
  ['what is wider than its box and shown all the same', { scrollWidth: 320 }],
  ['a text that ends in an ellipsis', { scrollWidth: 400, overflowX: 'hidden', shortens: true }],
  ['a row that shows that it goes on', { scrollWidth: 400, overflowX: 'auto', showsMore: true }],
  ['a field with a long text in it', { scrollWidth: 400, overflowX: 'clip', isReplaced: true }],
  ['a text for screen readers', { scrollWidth: 400, overflowX: 'hidden', isUnseen: true }],
])('%s is left alone', (_what, changes) => {
  expect(cutOff([box(changes)], VIEWPORT)).toEqual([]);
});

test('what is outside of the screen may be inside of a row that is scrolled, or of something unseen', () => {
  const outside = box({ parent: 0, left: 500, right: 600 });

  expect(cutOff([box({ overflowX: 'auto' }), outside], VIEWPORT)).toEqual([]);
  expect(cutOff([box({ isUnseen: true }), outside], VIEWPORT)).toEqual([]);
  expect(cutOff([box({}), outside], VIEWPORT)).toHaveLength(1);
});
