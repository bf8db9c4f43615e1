import { expect, test } from 'vitest';
import { partsOf } from './send-product-file.ts';

async function read(text: Iterable<string>, most?: number): Promise<readonly string[]> {
  const parts: string[] = [];
  for await (const part of partsOf(text, most)) parts.push(part);
  return parts;
}

test('the parts are the text, none too long, and no character is cut through', async () => {
  const pieces = ['ab🫖c', 'd蓝杯🫖', '', '🫖e'];

  for (const most of [2, 3, 4, 100]) {
    const parts = await read(pieces, most);
    expect(parts.join('')).toBe(pieces.join(''));
    expect(parts.every((part) => part.length <= most && !/\p{Cs}/u.test(part))).toBe(true);
  }
  expect(await read([''])).toEqual([]);
});
