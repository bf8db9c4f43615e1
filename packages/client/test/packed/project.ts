import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const run = promisify(execFile);
export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface ProjectOptions {
  /** Where it is made; by default a temporary folder. */
  readonly directory?: string;
  /** What else it has installed, each with the folder of the workspace that has it: `{ vite: 'apps/web' }`. */
  readonly beside?: Readonly<Record<string, string>>;
}

/** A project somewhere else that has installed the packed client. */
export interface Project extends AsyncDisposable {
  readonly directory: string;
  /** Where the client lies in it. */
  readonly installed: string;
  /** The client as it is published. */
  readonly tarball: string;
  write(name: string, text: string): Promise<void>;
  /** What the compiler has to say; empty when it is content. */
  compile(): Promise<string>;
  /** What a program of it prints. */
  print(...args: readonly string[]): Promise<string>;
}

/** How a program for Node.js is compiled. */
export const TSCONFIG = {
  compilerOptions: {
    target: 'ES2022',
    module: 'NodeNext',
    jsx: 'react-jsx',
    strict: true,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    types: ['node'],
  },
  include: ['**/*.ts', '**/*.tsx', '**/*.mts'],
};

const BESIDE = ['@trpc/client', '@trpc/server', '@types/node', '@types/react', '@types/ws', 'react', 'react-dom', 'ws'];

/** Packs the client as it was built last, and removes the project when it is disposed of. */
export async function openProject({ directory: place, beside = {} }: ProjectOptions = {}): Promise<Project> {
  const directory = place ?? (await mkdtemp(join(tmpdir(), 'pushcart-consumer-')));
  const installed = join(directory, 'node_modules/@pushcart/client');
  await run('pnpm', ['pack', '--pack-destination', directory], { cwd: root });
  const tarball = join(directory, (await readdir(directory)).find((name) => name.endsWith('.tgz')) ?? '');
  await mkdir(installed, { recursive: true });
  await run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  for (const name of [...BESIDE, 'typescript']) await link(directory, root, name);
  for (const [name, folder] of Object.entries(beside)) await link(directory, join(root, '../..', folder), name);
  const write = async (name: string, text: string) => {
    await mkdir(dirname(join(directory, name)), { recursive: true });
    await writeFile(join(directory, name), text);
  };
  await write('package.json', '{ "type": "module" }');
  await write('tsconfig.json', JSON.stringify(TSCONFIG));
  return {
    directory,
    installed,
    tarball,
    write,
    compile() {
      const tsc = join(directory, 'node_modules/typescript/bin/tsc');
      return run('node', [tsc, '-p', directory], { cwd: directory }).then(
        () => '',
        ({ stdout }: { stdout: string }) => stdout,
      );
    },
    print: async (...args) => (await run('node', args, { cwd: directory })).stdout.trim(),
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  };
}

/** Links what a folder of the workspace has installed. */
async function link(directory: string, folder: string, name: string): Promise<void> {
  const target = join(directory, 'node_modules', name);
  await mkdir(dirname(target), { recursive: true });
  await symlink(await realpath(join(folder, 'node_modules', name)), target);
}
