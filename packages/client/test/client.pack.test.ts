import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));

/** A project somewhere else that has installed the packed client. */
let project: string;
let installed: string;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'pushcart-consumer-'));
  installed = join(project, 'node_modules/@pushcart/client');
  await run('node', ['bin/build.mjs'], { cwd: root });
  await run('pnpm', ['pack', '--pack-destination', project], { cwd: root });
  const tarball = (await readdir(project)).find((name) => name.endsWith('.tgz')) ?? '';
  await mkdir(installed, { recursive: true });
  await run('tar', ['-xzf', join(project, tarball), '-C', installed, '--strip-components=1']);
  for (const name of ['@trpc/client', '@trpc/server', '@types/node', 'typescript']) await link(name);
  await writeFile(join(project, 'package.json'), '{ "type": "module" }');
  await writeFile(join(project, 'tsconfig.json'), JSON.stringify(TSCONFIG));
}, 240_000);

afterAll(() => rm(project, { recursive: true, force: true }));

const TSCONFIG = {
  compilerOptions: {
    target: 'ES2022',
    module: 'NodeNext',
    strict: true,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    types: ['node'],
  },
  include: ['*.ts'],
};

async function link(name: string): Promise<void> {
  const target = join(project, 'node_modules', name);
  await mkdir(dirname(target), { recursive: true });
  await symlink(await realpath(join(root, 'node_modules', name)), target);
}

async function compile(): Promise<string> {
  const tsc = join(project, 'node_modules/typescript/bin/tsc');
  return run('node', [tsc, '-p', project], { cwd: project }).then(
    () => '',
    ({ stdout }: { stdout: string }) => stdout,
  );
}

test('the package holds code, types, readme, and needs nothing of ours', async () => {
  const files = (await readdir(installed, { recursive: true })).filter((name) => name !== 'LICENSE').sort();
  const manifest = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'));

  expect(files).toEqual([
    'CHANGELOG.md',
    'README.md',
    'dist',
    'dist/extension.cjs',
    'dist/extension.d.cts',
    'dist/extension.d.ts',
    'dist/extension.js',
    'dist/index.cjs',
    'dist/index.d.cts',
    'dist/index.d.ts',
    'dist/index.js',
    'dist/test-kit.cjs',
    'dist/test-kit.d.cts',
    'dist/test-kit.d.ts',
    'dist/test-kit.js',
    'dist/webhooks.cjs',
    'dist/webhooks.d.cts',
    'dist/webhooks.d.ts',
    'dist/webhooks.js',
    'package.json',
  ]);
  expect(Object.keys(manifest.dependencies)).toEqual(['@trpc/client', '@trpc/server']);
  for (const name of ['index', 'extension', 'test-kit', 'webhooks']) {
    const text = await readFile(join(installed, `dist/${name}.d.ts`), 'utf8');
    expect(text).not.toMatch(/prisma|from '(?!@trpc\/|\.\/index)/i);
  }
});

test('a project elsewhere compiles against it, and runs it as ESM and as CommonJS', async () => {
  await copyFile(join(root, 'test/consumer.ts'), join(project, 'consumer.ts'));

  expect(await compile()).toBe('');

  const use =
    "const p = createPushcart({ url: 'http://localhost', WebSocket: class {} }); console.log(typeof p.order.watch.subscribe);";
  const esm = await run(
    'node',
    ['--input-type=module', '-e', `import { createPushcart } from '@pushcart/client'; ${use}`],
    {
      cwd: project,
    },
  );
  const cjs = await run(
    'node',
    ['--input-type=commonjs', '-e', `const { createPushcart } = require('@pushcart/client'); ${use}`],
    {
      cwd: project,
    },
  );
  expect([esm.stdout.trim(), cjs.stdout.trim()]).toEqual(['function', 'function']);
});

test.each([
  ['a wrong input', 'pushcart.order.get.query({ number: "seven" })'],
  ['a field too many', 'pushcart.cart.removeLine.mutate({ variantId: "v", price: 1 })'],
  ['a missing field', 'pushcart.cart.addLine.mutate({ variantId: "v" })'],
  ['a procedure that is none', 'pushcart.order.destroy.mutate({})'],
  ['a query called as a change', 'pushcart.order.get.mutate({ number: 7 })'],
])('%s does not compile', async (_name, call) => {
  await writeFile(
    join(project, 'wrong.ts'),
    `import { pushcart } from './consumer.js';\nexport const wrong = ${call};\n`,
  );

  expect(await compile()).toMatch(/^wrong\.ts\(2,\d+\): error TS/);

  await rm(join(project, 'wrong.ts'));
});

test('the published types are the ones that were agreed on', async () => {
  const read = (name: string) => readFile(join(root, name), 'utf8');

  // A change here is a change for everybody who uses the client: run `pnpm snapshot` and tell it in CHANGELOG.md.
  expect(await read('dist/index.d.ts')).toBe(await read('api.snapshot.d.ts'));
  expect(await read('dist/extension.d.ts')).toBe(await read('extension.snapshot.d.ts'));
  expect(await read('dist/test-kit.d.ts')).toBe(await read('test-kit.snapshot.d.ts'));
  expect(await read('dist/webhooks.d.ts')).toBe(await read('webhooks.snapshot.d.ts'));
});
