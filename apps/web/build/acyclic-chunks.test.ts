import { expect, test } from 'vitest';
import { findCircle } from './acyclic-chunks.ts';

test('a way back to where it began is found, wherever it begins, and two ways to one file are none', () => {
  const straight = { page: ['shared', 'base'], shared: ['base', 'outside.js'], base: [] };

  expect(findCircle(new Map(Object.entries(straight)))).toBeNull();
  expect(findCircle(new Map(Object.entries({ ...straight, base: ['shared'] })))).toEqual(['shared', 'base', 'shared']);
  expect(findCircle(new Map([['base', ['base']]]))).toEqual(['base', 'base']);
});
