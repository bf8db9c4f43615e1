import { expect, test } from 'vitest';
import { partsOf } from './file-parts.ts';

test('the parts are the text, none too long, and no character is cut through', () => {
  const text = 'ab🫖cd蓝杯🫖🫖e';

  for (const most of [2, 3, 4, 100]) {
    const parts = partsOf(text, most);
    expect(parts.join('')).toBe(text);
    expect(parts.every((part) => part.length <= most && !/\p{Cs}/u.test(part))).toBe(true);
  }
  expect(partsOf('')).toEqual([]);
});
