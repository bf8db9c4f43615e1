import { defineConfig } from 'vitest/config';

// What a test needs is in the name of its file; the web app, which needs a document, keeps a configuration of its own.
const outside = ['**/node_modules/**', '**/dist/**'];
const named = (...suffixes: string[]) => suffixes.map((suffix) => `**/*.${suffix}`);
const notUnit = [...named('db.test.ts', 'e2e.test.ts', 'pack.test.ts', 'browser.test.ts'), 'apps/web/**'];
// Those that watch how a module is called need it unread.
const spying = ['packages/services/src/identity/{recover,identity}.db.test.ts'];
const stack = { exclude: outside, globalSetup: ['./packages/stack/src/testing/setup.ts'] };

// Groups run one after the other, so that a browser is not timed while databases are being cloned.
const group = (groupOrder: number) => ({ sequence: { groupOrder } });
const patience = (ms: number) => ({ testTimeout: ms, hookTimeout: ms });
// Whole processes and browsers share two cores with whatever else runs there: one second try.
const secondTry = { retry: 1 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: named('test.ts'),
          exclude: [...outside, ...notUnit],
          ...patience(30_000),
          ...group(0),
        },
      },
      {
        extends: './apps/web/vite.config.ts',
        root: './apps/web',
        test: { name: 'web', ...patience(30_000), ...group(1) },
      },
      {
        test: {
          name: 'db',
          include: named('db.test.ts'),
          ...stack,
          exclude: [...outside, ...spying],
          // What a file needs of its own is a database; the modules are read once a worker instead of once a file.
          isolate: false,
          ...patience(30_000),
          ...group(2),
        },
      },
      { test: { name: 'db spying', include: spying, ...stack, ...patience(30_000), ...group(2) } },
      {
        test: {
          name: 'e2e',
          include: named('e2e.test.ts', 'pack.test.ts'),
          ...stack,
          ...secondTry,
          ...patience(60_000),
          ...group(3),
        },
      },
      {
        test: {
          name: 'browser',
          include: named('browser.test.ts'),
          ...stack,
          ...secondTry,
          fileParallelism: false,
          ...patience(120_000),
          ...group(4),
        },
      },
    ],
  },
});
