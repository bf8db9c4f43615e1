import { mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { fileNameFrom, openOutFile, writeWholeFile } from './out-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pushcart-out-'));
});

test('a file is there as a whole or not at all', async () => {
  const path = join(folder, 'orders.csv');
  const [kept, dropped] = [await openOutFile(path), await openOutFile(join(folder, 'other.csv'))];
  await kept.write('one\n');
  expect(await readdir(folder)).not.toContain('orders.csv');

  await kept.finish();
  await dropped.drop();

  expect(await readdir(folder)).toEqual(['orders.csv']);
});

test('of two who write the same file at once, each leaves a whole one', async () => {
  const path = join(folder, 'orders.csv');
  const [slow, fast] = [await openOutFile(path), await openOutFile(path)];
  await slow.write('slow, first half; ');
  await fast.write('fast');

  await fast.finish();
  expect(await readFile(path, 'utf8')).toBe('fast');
  await slow.write('second half');
  await slow.finish();

  expect(await readFile(path, 'utf8')).toBe('slow, first half; second half');
  expect(await readdir(folder)).toEqual(['orders.csv']);
});

test('what somebody else has put beside a file is not written to', async () => {
  const theirs = join(folder, 'theirs');
  await writeFile(theirs, 'theirs');
  await symlink(theirs, join(folder, 'labels.pdf.part'));
  await symlink(theirs, join(folder, 'labels.pdf'));

  await writeWholeFile(join(folder, 'labels.pdf'), Buffer.from('%PDF-'));

  expect(await readFile(theirs, 'utf8')).toBe('theirs');
  expect(await readFile(join(folder, 'labels.pdf'), 'utf8')).toBe('%PDF-');
});

test.each([
  ['labels-2026-11-30.pdf', 'labels-2026-11-30.pdf'],
  ['../../labels.pdf', 'labels.pdf'],
  ['..', 'file.pdf'],
  ['', 'file.pdf'],
  ['.bashrc', 'file.pdf'],
  ['.pdf', 'file.pdf'],
  ['run.sh', 'file.pdf'],
  ['..\\..\\labels.pdf', 'file.pdf'],
  ['a\u001b[2J.pdf', 'file.pdf'],
  ['-rf.pdf', 'file.pdf'],
])('a file that a shop calls %j is written here as %j', (told, name) => {
  expect(fileNameFrom(told, 'file.pdf')).toBe(name);
});
