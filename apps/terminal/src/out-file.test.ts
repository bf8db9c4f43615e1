import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileNameFrom, writeOutFile } from './out-file.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pushcart-out-'));
  path = join(folder, 'orders.csv');
  await writeFile(path, 'old');
});
afterEach(() => rm(folder, { recursive: true }));

test('a file has its name when it is whole, and what was there stays until then', async () => {
  const meanwhile = await writeOutFile(path, async (write) => {
    await write('new ');
    await write(Buffer.from('text'));
    return readFile(path, 'utf8');
  });

  expect(meanwhile).toBe('old');
  expect(await readFile(path, 'utf8')).toBe('new text');
  expect(await readdir(folder)).toEqual(['orders.csv']);
});

test('of two who write the same file at once, each leaves a whole one', async () => {
  let between = '';
  await writeOutFile(path, async (write) => {
    await write('slow, first half; ');
    await writeOutFile(path, (writeFast) => writeFast('fast'));
    between = await readFile(path, 'utf8');
    await write('second half');
  });

  expect(between).toBe('fast');
  expect(await readFile(path, 'utf8')).toBe('slow, first half; second half');
  expect(await readdir(folder)).toEqual(['orders.csv']);
});

test('what somebody else has put beside a file is not written to', async () => {
  const theirs = join(folder, 'theirs');
  await writeFile(theirs, 'theirs');
  await symlink(theirs, join(folder, 'labels.pdf.writing'));
  await symlink(theirs, join(folder, 'labels.pdf'));

  await writeOutFile(join(folder, 'labels.pdf'), (write) => write(Buffer.from('%PDF-')));

  expect(await readFile(theirs, 'utf8')).toBe('theirs');
  expect(await readFile(join(folder, 'labels.pdf'), 'utf8')).toBe('%PDF-');
});

test('of a file that fails half way nothing is left', async () => {
  const writing = writeOutFile(path, async (write) => {
    await write('half');
    throw new Error('The shop is gone.');
  });

  await expect(writing).rejects.toThrow('The shop is gone.');
  expect(await readFile(path, 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['orders.csv']);
});

test('a file that cannot take its name leaves nothing beside it', async () => {
  const taken = join(folder, 'taken');
  await mkdir(taken);

  await expect(writeOutFile(taken, (write) => write('text'))).rejects.toThrow();

  expect((await readdir(folder)).sort()).toEqual(['orders.csv', 'taken']);
});

test('a file cannot be made in a folder that is not there', async () => {
  await expect(writeOutFile(join(folder, 'nowhere', 'orders.csv'), async () => {})).rejects.toThrow('ENOENT');
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
