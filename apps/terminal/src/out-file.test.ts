import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { writeOutFile } from './out-file.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pushcart-out-'));
  path = join(folder, 'orders.csv');
  await writeFile(path, 'old');
});

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
