import { copyFile, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GIVEN } from './given.ts';
import { readBlocks } from './packed/blocks.ts';
import { writePage } from './packed/pages.ts';
import { openProject, type Project, root, run } from './packed/project.ts';
import { sizeOf } from './size.ts';

const ENTRIES = ['index', 'extension', 'react', 'test-kit', 'webhooks'];

const README = 'packages/client/README.md';

let project: Project;
beforeAll(async () => {
  project = await openProject();
  for (const name of ['consumer.ts', 'counterparts.mjs', 'example.mjs'])
    await copyFile(join(root, 'test', name), join(project.directory, name));
  await project.write('given.d.ts', GIVEN);
  await writePage(project, README, 'readme');
}, 600_000);
afterAll(() => project[Symbol.asyncDispose]());

test('the package holds code, types, readme, and needs nothing of ours', async () => {
  const files = (await readdir(project.installed, { recursive: true })).filter((name) => name !== 'LICENSE').sort();
  const manifest = JSON.parse(await readFile(join(project.installed, 'package.json'), 'utf8'));
  const built = ENTRIES.flatMap((name) => ['cjs', 'd.cts', 'd.ts', 'js'].map((kind) => `dist/${name}.${kind}`));

  expect(files).toEqual(['CHANGELOG.md', 'README.md', 'dist', ...built, 'package.json'].sort());
  expect(Object.keys(manifest.dependencies)).toEqual(['@trpc/client', '@trpc/server']);
  for (const name of ENTRIES) {
    const text = await readFile(join(project.installed, `dist/${name}.d.ts`), 'utf8');
    expect(text).not.toMatch(/prisma|from '(?!@trpc\/|\.\/index|react')/i);
  }
});

test('a project elsewhere compiles against it, with every example of the README', async () => {
  expect((await readBlocks(README)).filter(({ language }) => language.startsWith('ts'))).toHaveLength(13);
  expect(await project.compile()).toBe('');
});

test('it runs as ESM and as CommonJS', async () => {
  const use =
    "const p = createPushcart({ url: 'http://localhost', WebSocket: class {} }); console.log(typeof p.order.watch.subscribe);";
  const esm = `import { createPushcart } from '@pushcart/client'; ${use}`;
  const cjs = `const { createPushcart } = require('@pushcart/client'); ${use}`;
  expect(await project.print('--input-type=module', '-e', esm)).toBe('function');
  expect(await project.print('--input-type=commonjs', '-e', cjs)).toBe('function');
});

test('every entry serves ESM and CommonJS, and the client is one and the same in all of them', async () => {
  const names = ['extension', 'react', 'test-kit', 'webhooks'].map((name) => `@pushcart/client/${name}`);

  for (const name of names) {
    expect(await project.print('--input-type=module', '-e', `console.log(typeof (await import('${name}')))`)).toBe(
      'object',
    );
    expect(await project.print('--input-type=commonjs', '-e', `console.log(typeof require('${name}'))`)).toBe('object');
  }
  expect(await readFile(join(project.installed, 'dist/test-kit.js'), 'utf8')).toContain('from "./index.js"');
  expect(await readFile(join(project.installed, 'dist/test-kit.cjs'), 'utf8')).toContain('require("./index.cjs")');
});

test.each([
  ['ask-and-change-1', 'Somebody was faster.'],
  ['ask-and-change-2', 'recorded under invoice-2026-17'],
  ['ask-and-change-3', 'shipped'],
  ['watch-1', 'shipped\ndelivered'],
  ['keep-your-place-1', 'read everything\nhandled 10023\n1 cursor kept'],
  ['with-callbacks-1', 'snapshot\nlet go'],
  ['react-1', '<p>Loading …</p><small>idle</small>'],
  ['tests-of-your-own-1', 'packer reads the notes on o-17'],
  ['webhooks-1', 'picked up 10023 of evt_1\n204'],
  ['panels-1', 'pushcart:ready\nloads with t-1'],
  ['panels-2', 'desk.order o-1 owner'],
  ['node-20-1', 'idle'],
  ['connection-and-versions-1', 'idle null'],
])('the example %s of the README does what it says', async (name, printed) => {
  expect(await project.print('example.mjs', name)).toBe(printed);
});

test('what a page loads is small: below 15 KB compressed, without what it installs beside it', async () => {
  const whole = "export * from '@pushcart/client';";
  const used =
    "export { createPushcart, reasonOf } from '@pushcart/client'; export { useLive } from '@pushcart/client/react';";

  expect(await sizeOf(whole, project.directory)).toBeLessThan(15_000);
  expect(await sizeOf(used, project.directory)).toBeLessThan(14_000);
});

test('browsers find nothing of Node in it', async () => {
  for (const name of ENTRIES) {
    const code = await readFile(join(project.installed, `dist/${name}.js`), 'utf8');
    expect(code).not.toMatch(/from "node:|require\(|process\.env/);
  }
});

test('those who check packages have nothing to say', async () => {
  const bin = (name: string) => join(root, 'node_modules/.bin', name);

  await run(bin('publint'), ['run', project.tarball, '--strict']);
  // Resolution without `exports` is that of Node 10, which finds no entry but the first.
  await run(bin('attw'), [project.tarball, '--profile', 'node16']);
});

test.each([
  ['a wrong input', 'pushcart.order.get.query({ number: "seven" })'],
  ['a field too many', 'pushcart.cart.removeLine.mutate({ variantId: "v", price: 1 })'],
  ['a missing field', 'pushcart.cart.addLine.mutate({ variantId: "v" })'],
  ['a procedure that is none', 'pushcart.order.destroy.mutate({})'],
  ['a query called as a change', 'pushcart.order.get.mutate({ number: 7 })'],
])('%s does not compile', async (_name, call) => {
  await project.write('wrong.ts', `import { pushcart } from './consumer.js';\nexport const wrong = ${call};\n`);

  expect(await project.compile()).toMatch(/^wrong\.ts\(2,\d+\): error TS/);

  await rm(join(project.directory, 'wrong.ts'));
});

test('the published types are the ones that were agreed on', async () => {
  const read = (name: string) => readFile(join(root, name), 'utf8');

  // A change here is a change for everybody who uses the client: run `pnpm snapshot` and tell it in CHANGELOG.md.
  expect(await read('dist/index.d.ts')).toBe(await read('api.snapshot.d.ts'));
  for (const name of ENTRIES.filter((entry) => entry !== 'index')) {
    expect(await read(`dist/${name}.d.ts`)).toBe(await read(`${name}.snapshot.d.ts`));
  }
});
