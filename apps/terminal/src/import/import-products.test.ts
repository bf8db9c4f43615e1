import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pushcart, RouterOutputs } from '@pushcart/client';
import { expect, test, vi } from 'vitest';
import { exitCodeOf, importProducts, outcomeLines } from './import-products.ts';

type File = RouterOutputs['productFile']['get'];

const file: File = {
  id: 'one',
  fileName: 'products.csv',
  status: 'checking',
  total: 0,
  done: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  refused: 0,
  errors: [],
  version: 1,
  createdAt: new Date(0),
};

/** A shop that has checked and brought in a file when it is asked for it next. */
function shopWith(checked: Partial<File>) {
  let shown: File = file;
  const step = (changes: Partial<File>) => {
    shown = { ...shown, ...changes, version: shown.version + 1 };
    return shown;
  };
  const addPart = vi.fn(async (_part: { text: string }) => {});
  const run = vi.fn(async (_input: unknown) => step({ status: 'running', done: 0 }));
  const productFile = {
    create: { mutate: async () => file },
    addPart: { mutate: addPart },
    check: { mutate: async () => step({ status: 'checking' }) },
    run: { mutate: run },
    get: {
      query: async () =>
        step(shown.status === 'checking' ? { status: 'checked', ...checked } : { status: 'done', done: shown.total }),
    },
  };
  return { pushcart: { productFile } as unknown as Pick<Pushcart, 'productFile'>, addPart, run };
}

async function csv(text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'pushcart-terminal-')), 'products.csv');
  await writeFile(path, text);
  return path;
}

test('a file is sent, checked and brought in, and says how far it is', async () => {
  const { pushcart, addPart } = shopWith({ total: 2, done: 2, created: 2 });
  const told: string[] = [];

  const done = await importProducts(pushcart, await csv('product,sku\na,1\n'), {
    dryRun: false,
    onProgress: (line) => told.push(line),
  });

  expect(addPart).toHaveBeenCalledWith({ importId: 'one', position: 0, text: 'product,sku\na,1\n' });
  expect(told).toEqual([
    'Sent 16 characters',
    'checking: 0 of 0 products',
    'checked: 2 of 2 products',
    'running: 0 of 2 products',
    'done: 2 of 2 products',
  ]);
  expect([done.status, exitCodeOf(done)]).toEqual(['done', 0]);
});

test('a dry run ends with the check, and tells what is wrong by line', async () => {
  const errors: File['errors'] = [{ line: 7, column: 'price', problem: 'not_a_price' }];
  const { pushcart, run } = shopWith({ total: 2, created: 1, refused: 1, errors });

  const checked = await importProducts(pushcart, await csv('a'), { dryRun: true, onProgress: () => {} });

  expect(run).not.toHaveBeenCalled();
  expect(exitCodeOf(checked)).toBe(2);
  expect(outcomeLines(checked)).toEqual([
    '1 new product, 0 changed, 0 as they were, 1 left out',
    'line 7       price                not_a_price',
  ]);
});

test('a file that cannot be read is not brought in', async () => {
  const { pushcart, run } = shopWith({ status: 'failed' });

  const failed = await importProducts(pushcart, await csv('a'), { dryRun: false, onProgress: () => {} });

  expect(run).not.toHaveBeenCalled();
  expect(exitCodeOf(failed)).toBe(1);
});
