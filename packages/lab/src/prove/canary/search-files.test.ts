import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { needlesOf } from './needles.ts';
import { searchFiles } from './search-files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pushcart-canary-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const needles = needlesOf(['Canary Row 7', '金丝雀']);

test.each([
  ['UTF-8', Buffer.from('Canary Row 7')],
  ['UTF-16, low byte first', Buffer.from('Canary Row 7', 'utf16le')],
  ['UTF-16, high byte first', Buffer.from('Canary Row 7', 'utf16le').swap16()],
])('a text is found in %s, deep below, amid other bytes', async (_, bytes) => {
  await mkdir(join(folder, 'base', '5'), { recursive: true });
  await writeFile(join(folder, 'base', '5', '16384'), Buffer.concat([Buffer.alloc(99, 0xff), bytes, Buffer.alloc(99)]));

  const { found } = await searchFiles(folder, needles);

  expect(found).toEqual([`"Canary Row 7" in ${join(folder, 'base', '5', '16384')}`]);
});

test('a text is found across the border of what is read at once, and when JSON escapes it', async () => {
  await writeFile(join(folder, 'border'), Buffer.concat([Buffer.alloc((1 << 20) - 5), Buffer.from('Canary Row 7')]));
  await writeFile(join(folder, 'log'), '{"street":"\\u91d1\\u4e1d\\u96c0"}');

  const { files, bytes, found } = await searchFiles(folder, needles);

  expect(found).toEqual([`"Canary Row 7" in ${join(folder, 'border')}`, `"金丝雀" in ${join(folder, 'log')}`]);
  expect([files, bytes]).toEqual([2, (1 << 20) + 7 + 31]);
});

test('what is left out is not looked at', async () => {
  await mkdir(join(folder, 'carrier'));
  await writeFile(join(folder, 'carrier', 'labels'), 'Canary Row 7');

  expect(await searchFiles(folder, needles, [join(folder, 'carrier')])).toEqual({ files: 0, bytes: 0, found: [] });
});
