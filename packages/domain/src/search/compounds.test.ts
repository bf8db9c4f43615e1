import { expect, test } from 'vitest';
import { joinsOf, splitsOf } from './compounds.ts';
import { readQuery } from './read-query.ts';

test.each([
  ['key board', [{ parts: ['key', 'board'], term: 'keyboard' }]],
  [
    'red key boards',
    [
      { parts: ['red', 'key'], term: 'redkey' },
      { parts: ['key', 'board'], term: 'keyboard' },
    ],
  ],
  ['a b', []],
  ['keyboard', []],
  ['500 g beans', []],
  ['绿色 毛衣', []],
])('of "%s" neighbours are read as one', (query, expected) => {
  expect(joinsOf(readQuery(query))).toEqual(expected);
});

test.each([
  [
    'deskchair',
    [
      ['des', 'kchair'],
      ['desk', 'chair'],
      ['deskc', 'hair'],
      ['deskch', 'air'],
    ],
  ],
  ['desk', []],
  ['a1b2c3d4', []],
  ['x'.repeat(25), []],
])('"%s" is split in every way that leaves two words', (word, expected) => {
  expect(splitsOf(word)).toEqual(expected);
});
