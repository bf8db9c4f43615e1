import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GIVEN, NEXT } from './given.ts';
import { type Block, pages, readBlocks } from './packed/blocks.ts';
import { writePage } from './packed/pages.ts';
import { openProject, type Project, root, TSCONFIG } from './packed/project.ts';

/** What no test runs, since it takes another machine, a registry or minutes. Of what is for a shell it is only looked whether one can read it. */
const NOT_RUN = [
  'docs/data.md spark-and-clickhouse-1',
  'docs/quick-start.md a-shop-1',
  'docs/quick-start.md a-program-2',
  'docs/guides/erp.md start-1',
  'docs/guides/erp.md the-worker-2',
  'docs/guides/stock-board.md start-1',
  'docs/guides/storefront-nextjs.md start-1',
  'docs/guides/storefront-nextjs.md in-the-browser-3',
  'docs/guides/warehouse-app.md start-2',
  'docs/guides/webhook-receiver.md start-1',
  'docs/guides/stock-board.md where-it-calls-2',
];
/** Pages whose scripts are held against what they call, each by a test of its own that reads all of them. */
const READ_WHOLE: Readonly<Record<string, string>> = { 'docs/terminal.md': 'apps/terminal/src/documents.test.ts' };
/** What programs of the guides install beside the client. */
const BESIDE = { '@types/express': 'apps/server', express: 'apps/server', libsql: 'packages/lab', vite: 'apps/web' };
/** Pages are bundled, and leave out the endings of their own files. */
const BUNDLED = {
  ...TSCONFIG,
  compilerOptions: { ...TSCONFIG.compilerOptions, module: 'ESNext', moduleResolution: 'bundler' },
};
const REPOSITORY = join(root, '../..');

let project: Project;
let docs: readonly { readonly page: string; readonly block: Block }[];
beforeAll(async () => {
  project = await openProject({ beside: BESIDE });
  await project.write('given.d.ts', GIVEN);
  await project.write('next.d.ts', NEXT);
  await project.write('tsconfig.json', JSON.stringify(BUNDLED));
  const all = await pages();
  for (const page of all) await writePage(project, page);
  const read = all.map(async (page) => (await readBlocks(page)).map((block) => ({ page, block })));
  docs = (await Promise.all(read)).flat().filter(({ page }) => page.startsWith('docs/'));
}, 600_000);
afterAll(() => project[Symbol.asyncDispose]());

test('every program on a page compiles against the package', async () => {
  expect(docs.filter(({ block }) => block.language.startsWith('ts')).length).toBeGreaterThan(1);
  expect(await project.compile()).toBe('');
});

test('a program with a mistake is found, whichever page it stands on', async () => {
  await project.write('docs-webhooks-md/wrong.ts', 'export const wrong = pushcart.order.get.query({});\n');

  expect(await project.compile()).toMatch(/^docs-webhooks-md\/wrong\.ts\(1,\d+\): error TS/);

  await project.write('docs-webhooks-md/wrong.ts', '');
});

test('every script on a page is run by a test that names its page and it, or is known to be run by none', async () => {
  const tests = await readTests();
  const scripts = docs.filter(
    ({ page, block }) => READ_WHOLE[page] === undefined && /^(sh|python|js)$/.test(block.language),
  );
  const unchecked = scripts.filter(
    ({ page, block }) => !tests.some((text) => text.includes(page) && text.includes(`'${block.name}'`)),
  );

  expect(scripts.length).toBeGreaterThan(3);
  for (const [page, file] of Object.entries(READ_WHOLE)) {
    expect(await readFile(join(REPOSITORY, file), 'utf8')).toContain(page);
  }
  expect(unchecked.map(({ page, block }) => `${page} ${block.name}`).sort()).toEqual([...NOT_RUN].sort());
});

test('every script for a shell can be read by one', async () => {
  for (const { block } of docs) {
    if (block.language === 'sh') expect(() => execFileSync('sh', ['-n'], { input: block.code })).not.toThrow();
  }
});

async function readTests(): Promise<readonly string[]> {
  const places = ['apps/server/test', 'packages/client/test', 'packages/lab/src/prove'];
  const files = places.map(async (place) => {
    const names = await readdir(join(REPOSITORY, place), { recursive: true });
    return names.filter((name) => /\.ts$/.test(name) && name !== 'docs.pack.test.ts').map((name) => join(place, name));
  });
  return Promise.all((await Promise.all(files)).flat().map((file) => readFile(join(REPOSITORY, file), 'utf8')));
}
