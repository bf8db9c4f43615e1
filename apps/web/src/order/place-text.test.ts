import { expect, test } from 'vitest';
import { placeText } from './place-text.ts';

test.each([
  [{ name: 'Leipzig', city: 'Leipzig' }, 'Leipzig'],
  [{ name: 'Berlin-Mitte', city: 'Berlin' }, 'Berlin-Mitte'],
  [{ name: 'Hub South', city: 'Leipzig' }, 'Hub South · Leipzig'],
])('the city of %o is said once', (place, said) => {
  expect(placeText(place)).toBe(said);
});
