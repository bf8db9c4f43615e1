import { execFile } from 'node:child_process';
import { mkdir, readdir, realpath, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const client = join(root, 'packages/client/');
const lab = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Makes a project of `directory` that has the client as it would be published, and nothing else of ours. What the client needs is linked,
 * and so is what the lab has of the packages named in `beside`.
 */
export async function installClient(directory: string, beside: readonly string[]): Promise<void> {
  await run('pnpm', ['exec', 'turbo', 'run', 'build', '--filter=@pushcart/client'], { cwd: root });
  await run('pnpm', ['pack', '--pack-destination', directory], { cwd: client });
  const tarball = (await readdir(directory)).find((name) => name.endsWith('.tgz')) ?? '';
  const target = join(directory, 'node_modules/@pushcart/client');
  await mkdir(target, { recursive: true });
  await run('tar', ['-xzf', join(directory, tarball), '-C', target, '--strip-components=1']);
  await rm(join(directory, tarball));
  for (const name of ['@trpc/client', '@trpc/server']) await link(directory, join(client, 'node_modules', name), name);
  for (const name of beside) await link(directory, join(lab, 'node_modules', name), name);
  // What is tried is what was packed, not the workspace.
  const entry = createRequire(join(directory, 'program.mjs')).resolve('@pushcart/client');
  if (!entry.startsWith(await realpath(directory))) throw new Error(`The client would come from ${entry}.`);
}

async function link(directory: string, from: string, name: string): Promise<void> {
  const to = join(directory, 'node_modules', name);
  await mkdir(dirname(to), { recursive: true });
  await symlink(await realpath(from), to);
}
