#!/usr/bin/env node
// `npm test`: on a machine with nothing but Node and git it installs, checks, builds and runs every test there is. The
// last line is `N passed, N failed`; a check counts as one, and so does a test or file that was skipped, as failed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { exitCode, install, log, root, turbo } from './bootstrap.mjs';

const passed = [];
const failed = [];

await step('install', install);
await step('generate and build', () => turbo('generate', 'build', '--output-logs=errors-only', '--ui=stream'));
const { runChecks } = await import('./check.mjs');
const checks = await runChecks();
passed.push(...checks.passed);
failed.push(...checks.failed);
await runTests();
finish();

/** What nothing can go on without. */
async function step(name, work) {
  try {
    log(name);
    await work();
    passed.push(name);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    failed.push(name);
    finish();
  }
}

async function runTests() {
  log('Running all tests');
  const dir = mkdtempSync(join(tmpdir(), 'pushcart-report-'));
  const file = join(dir, 'report.json');
  const vitest = join(root, 'node_modules', '.bin', 'vitest');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await exitCode(vitest, ['run', ...reporters]);
  const before = failed.length;
  try {
    for (const suite of JSON.parse(readFileSync(file, 'utf8')).testResults) count(suite);
  } catch (error) {
    failed.push(`the test report cannot be read: ${error}`);
  }
  rmSync(dir, { recursive: true, force: true });
  if (code !== 0 && failed.length === before) failed.push('the test run itself: see the errors above');
}

function count(suite) {
  const name = relative(root, suite.name);
  if (suite.assertionResults.length === 0) failed.push(`${name}: no test ran`);
  for (const { status, fullName } of suite.assertionResults) {
    if (status === 'passed') passed.push(fullName);
    else failed.push(`${name}: ${fullName} (${status})`);
  }
}

function finish() {
  if (failed.length > 0) process.stdout.write(`\nNot passed:\n${failed.map((name) => `  ${name}\n`).join('')}`);
  process.stdout.write(`\n${passed.length} passed, ${failed.length} failed\n`);
  process.exit(failed.length === 0 ? 0 : 1);
}
