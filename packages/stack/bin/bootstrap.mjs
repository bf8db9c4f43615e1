// Runs before anything is installed: plain Node, no dependencies.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

const PNPM = 'pnpm@12.21.0';
const startedAt = Date.now();

/** Says what goes on, with the seconds since the start. */
export function log(line) {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1).padStart(6);
  process.stdout.write(`${seconds} s  ${line}\n`);
}

/** Makes `node_modules` what the lockfile says, and puts the pnpm that did it on our PATH: Turborepo runs tasks with it. */
export async function install() {
  const stamp = join(root, 'node_modules', '.pushcart-installed.json');
  const lockfile = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex');
  const last = existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')) : {};
  if (last.lockfile === lockfile && existsSync(last.pnpm)) return addToPath(last.pnpm);

  log('Installing dependencies');
  const pnpm = findPnpm();
  addToPath(pnpm);
  // A tool that asks questions would wait for ever where nobody sees them.
  await run('pnpm', ['install', '--frozen-lockfile'], { CI: 'true' });
  writeFileSync(stamp, JSON.stringify({ lockfile, pnpm }));
}

/** A pnpm on PATH that will do, else one that npm fetches into its own cache. */
function findPnpm() {
  const own = spawnSync('sh', ['-c', 'command -v pnpm && pnpm --version'], { encoding: 'utf8', cwd: root });
  const [path, version] = own.stdout.split('\n');
  if (version?.startsWith('12.')) return path;
  const npx = ['-y', '--loglevel=error', '-p', PNPM, '-c', 'command -v pnpm'];
  const fetched = spawnSync('npx', npx, { encoding: 'utf8', cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  if (fetched.status !== 0) throw new Error(`npm could not fetch ${PNPM}.`);
  return fetched.stdout.trim();
}

function addToPath(program) {
  process.env.PATH = `${dirname(program)}${delimiter}${process.env.PATH}`;
}

/** Runs tasks of the workspace; Turborepo leaves out those whose inputs have not changed. */
export async function turbo(...args) {
  const settings = { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
  await run(join(root, 'node_modules', '.bin', 'turbo'), ['run', ...args], settings);
}

/** The programs that a shop is made of, and the page they serve. */
export async function buildShop() {
  const parts = ['server', 'web', 'sandbox'].map((name) => `--filter=@pushcart/${name}`);
  await turbo('generate', 'build', ...parts, '--output-logs=errors-only', '--ui=stream');
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
