// Runs before anything is installed: plain Node, no dependencies.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

const PNPM = 'pnpm@12.21.0';
const startedAt = Date.now();

/** Says what goes on, with the seconds since the start. */
export function log(line) {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1).padStart(6);
  process.stdout.write(`${seconds} s  ${line}\n`);
}

/** Makes `node_modules` what the lockfile says, with a pnpm that npm fetches if there is none. */
export async function install() {
  const stamp = join(root, 'node_modules', '.pushcart-installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  log('Installing dependencies');
  const found = spawnSync('pnpm', ['--version'], { encoding: 'utf8', cwd: root });
  const [command, ...args] = /^12\./.test(found.stdout ?? '') ? ['pnpm'] : ['npx', '-y', PNPM];
  // A tool that asks questions would wait for ever where nobody sees them.
  await run(command, [...args, 'install', '--frozen-lockfile'], { CI: 'true' });
  writeFileSync(stamp, wanted);
}

/** Runs tasks of the workspace; Turborepo leaves out those whose inputs have not changed. */
export async function turbo(...args) {
  const settings = { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
  await run(join(root, 'node_modules', '.bin', 'turbo'), ['run', ...args], settings);
}

/** Runs a command to its end in the repository root, with its output shown; an error if it fails. */
export async function run(command, args, env = {}) {
  const code = await exitCode(command, args, env);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed (${code}).`);
}

export async function exitCode(command, args, env = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  const [code, signal] = await once(child, 'close');
  return code ?? signal;
}
