import { expect, test } from 'vitest';
import { createSearchDocument } from './document.ts';
import { queryToKeep, requireSynonyms } from './search-settings.ts';

const texts = { names: ['Blue mug'], labels: ['Acme'], details: ['MUG-1'], descriptions: ['A mug that is blue.'] };

test('a term has the places it stands at, with the field of each', () => {
  const { terms, nameLength } = createSearchDocument(texts);

  expect(terms.get('mug')?.map(({ field }) => field)).toEqual(['names', 'details', 'descriptions']);
  expect(nameLength).toBe(2);
});

test('the last word of one text and the first of the next are not beside each other', () => {
  const { terms } = createSearchDocument({ ...texts, names: ['red fish', 'cold soup'] });
  const placeOf = (term: string) => terms.get(term)?.[0]?.place ?? 0;

  expect(placeOf('cold') - placeOf('fish')).toBeGreaterThan(5);
});

test('a name that is the same in both languages counts once', () => {
  const { nameLength, terms } = createSearchDocument({ ...texts, names: ['Blue mug', 'Blue mug'] });

  expect(nameLength).toBe(2);
  expect(terms.get('blue')).toHaveLength(2);
});

test('a description of any length leaves the document small', () => {
  const long = Array.from({ length: 5_000 }, (_, n) => `word${n.toString(36)}x`).join(' ');
  const { terms } = createSearchDocument({ ...texts, descriptions: [long] });

  expect(terms.size).toBeLessThan(200);
  expect(terms.has('mug')).toBe(true);
});

test('a word counts as named where a name or a label has it', () => {
  const { words } = createSearchDocument(texts);

  expect(words.find(({ word }) => word === 'mug')?.isNamed).toBe(true);
  expect(words.find(({ word }) => word === 'that')?.isNamed).toBe(false);
});

test.each([
  ['  Blue   MUG ', 'blue mug'],
  ['robin@example.com', null],
  ['+31 20 555 0100', null],
  ['', null],
])('of the query "%s" is kept: %s', (query, kept) => {
  expect(queryToKeep(query)).toBe(kept);
});

test('synonyms are compared as texts are, and a group of one is refused', () => {
  expect(requireSynonyms([['Sofa', 'couch', 'sofa']])).toEqual([['sofa', 'couch']]);
  expect(() => requireSynonyms([['sofa', 'Sofa']])).toThrow('A group has 2 to 20');
});
