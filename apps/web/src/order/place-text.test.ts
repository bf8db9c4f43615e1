import { expect, test } from 'vitest';
import { cityText, placeText } from './place-text.ts';

test.each([
  [{ name: 'Leipzig', city: 'Leipzig' }, 'Leipzig'],
  [{ name: 'Berlin-Mitte', city: 'Berlin' }, 'Berlin-Mitte'],
  [{ name: 'Hub South', city: 'Leipzig' }, 'Hub South · Leipzig'],
])('the city of %o is said once', (place, said) => {
  expect(placeText(place, 'en')).toBe(said);
});

const cityNames = { en: 'Leipzig', 'zh-CN': '莱比锡' };

test('a city is called as its reader calls it', () => {
  const hub = { name: 'Leipzig sorting centre', city: 'Leipzig', cityNames };

  expect(placeText(hub, 'en')).toBe('Leipzig sorting centre');
  expect(placeText(hub, 'zh-CN')).toBe('莱比锡');
  expect(placeText({ ...hub, name: '王芳' }, 'zh-CN', ', ')).toBe('王芳, 莱比锡');
  expect(cityText({ city: 'Leipzig' }, 'zh-CN')).toBe('Leipzig');
});
