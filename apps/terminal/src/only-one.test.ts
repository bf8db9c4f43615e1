import { mkdtemp, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { onlyOne } from './only-one.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pushcart-lock-'));
});

/** No process has this number: Linux gives none above 4,194,304. */
const DEAD = '4999999';
const lock = () => join(folder, '_exporting');

const outcomes = async (count: number) => {
  const tried = await Promise.allSettled(Array.from({ length: count }, () => onlyOne(folder)));
  return tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
};

test('of those who come at once one is let in, and another once that has left', async () => {
  const [holder, ...others] = await outcomes(8);

  expect(others).toEqual([]);
  expect(await readFile(lock(), 'utf8')).toBe(String(process.pid));
  await holder?.[Symbol.asyncDispose]();
  expect(await readdir(folder)).toEqual([]);
  await (await onlyOne(folder))[Symbol.asyncDispose]();
});

test('what a killed one has left is taken over by one alone', async () => {
  await writeFile(lock(), DEAD);

  const holders = await outcomes(8);

  expect(holders).toHaveLength(1);
  expect(await readFile(lock(), 'utf8')).toBe(String(process.pid));
});

test('one that has just come and not said who it is yet is not taken for dead', async () => {
  await writeFile(lock(), '');

  await expect(onlyOne(folder)).rejects.toThrow('_exporting');
  expect(await readFile(lock(), 'utf8')).toBe('');
  const longAgo = Date.now() / 1_000 - 60;
  await utimes(lock(), longAgo, longAgo);
  await (await onlyOne(folder))[Symbol.asyncDispose]();
});
