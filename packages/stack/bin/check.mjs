#!/usr/bin/env node
// `pnpm check`: types, boundaries between packages, lint with import circles, length of files, code that is written twice, paths in
// documents.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exitCode, log, root } from './bootstrap.mjs';
import { missingPaths } from './doc-paths.mjs';
import { crossings } from './layers.mjs';

const MOST_LINES = 300;
const CODE = ['ts', 'tsx', 'mts', 'mjs', 'css', 'html', 'prisma'].map((extension) => `*.${extension}`);
const bin = (name) => join(root, 'node_modules', '.bin', name);
const quiet = { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };

const CHECKS = {
  types: checkTypes,
  boundaries: () => exitCode(bin('turbo'), ['boundaries'], quiet),
  'layers of packages': () => report(crossings()),
  'lint and import circles': () => exitCode(bin('biome'), ['check', '--error-on-warnings', '.']),
  'length of files': checkLengths,
  'code that is written twice': () => exitCode(bin('jscpd'), []),
  'paths in documents': () => report(missingPaths()),
};

/** Runs every check, however the one before ended, and returns the names of those that passed and failed. */
export async function runChecks() {
  const passed = [];
  const failed = [];
  for (const [name, check] of Object.entries(CHECKS)) {
    log(`Checking ${name}`);
    ((await check()) === 0 ? passed : failed).push(name);
  }
  return { passed, failed };
}

/** The domain sees no platform, the web app a browser, and all the rest is read once instead of once a package. */
async function checkTypes() {
  const codes = await Promise.all(
    ['packages/domain', 'apps/web', '.'].map((project) => exitCode(bin('tsc'), ['-p', project])),
  );
  return Math.max(...codes.map(Number));
}

function checkLengths() {
  const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z', ...CODE], {
    cwd: root,
  });
  if (listed.status !== 0) return report(['git cannot list the files.']);
  const files = String(listed.stdout)
    .split('\0')
    .filter((file) => file !== '' && !file.endsWith('.snapshot.d.ts'));
  const measured = files.map((file) => ({ file, lines: countLines(join(root, file)) }));
  const long = measured.filter(({ lines }) => lines > MOST_LINES);
  return report(long.map(({ file, lines }) => `${file} has ${lines} lines, ${MOST_LINES} are the most.`));
}

function report(problems) {
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  return problems.length === 0 ? 0 : 1;
}

function countLines(path) {
  try {
    return readFileSync(path, 'utf8').split('\n').length - 1;
  } catch {
    return 0; // Deleted, and the deletion is not committed yet.
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = await runChecks();
  log(failed.length === 0 ? 'All checks passed' : `Failed: ${failed.join(', ')}`);
  process.exit(failed.length === 0 ? 0 : 1);
}
