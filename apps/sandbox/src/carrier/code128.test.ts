import { expect, test } from 'vitest';
import { drawCode128, encodeCode128 } from './code128.ts';

test('letters stand in set B, digits pair up in set C, and the check symbol is the weighted sum', () => {
  const symbols = encodeCode128('PC1234');

  // 104 + 1·48 + 2·35 + 3·99 + 4·12 + 5·34 = 737, and 737 mod 103 = 16.
  expect(symbols).toEqual([104, 48, 35, 99, 12, 34, 16, 106]);
});

test('an odd digit stays a letter', () => {
  expect(encodeCode128('A12345').slice(0, 6)).toEqual([104, 33, 17, 99, 23, 45]);
});

test('every symbol is eleven modules wide, the stop thirteen', () => {
  for (const character of Array.from({ length: 95 }, (_, index) => String.fromCharCode(index + 32))) {
    expect(drawCode128(character).width).toBe(11 * 3 + 13);
  }
  for (let pair = 0; pair < 100; pair += 1) {
    expect(drawCode128(`0000${String(pair).padStart(2, '0')}`).width).toBe(11 * 6 + 13);
  }
});

test('what is not printable ASCII is refused', () => {
  expect(() => encodeCode128('包裹')).toThrow(RangeError);
});
