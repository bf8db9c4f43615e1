import { defineConfig } from 'vitest/config';

// What a test needs is in the name of its file; the web app, which needs a document, keeps a configuration of its own.
const outside = ['**/node_modules/**', '**/dist/**'];
const named = (...suffixes: string[]) => suffixes.map((suffix) => `**/*.${suffix}`);
const notUnit = [...named('db.test.ts', 'e2e.test.ts', 'pack.test.ts', 'browser.test.ts'), 'apps/web/**'];
// Modules are read once a worker instead of once a file. Those that watch or replace one need it unread.
const together = { isolate: false };
const spying = ['packages/services/src/identity/{recover,identity}.db.test.ts'];
const replacing = [
  'src/identity/{two-steps,login-return-page}.test.tsx',
  'src/promotion/coupon-field.test.tsx',
  'src/checkout/hold-bar.test.tsx',
];
const withStack = './packages/stack/src/testing/setup.ts';
const stack = { exclude: outside, globalSetup: [withStack] };
const shop = { exclude: outside, globalSetup: [withStack, './packages/stack/bin/built.mjs'] };

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
          ...together,
          ...patience(30_000),
          ...group(0),
        },
      },
      {
        extends: './apps/web/vite.config.ts',
        root: './apps/web',
        test: {
          name: 'web',
          include: ['src/**/*.test.{ts,tsx}', 'build/*.test.ts'],
          exclude: [...outside, ...replacing],
          ...together,
          ...patience(30_000),
          ...group(1),
        },
      },
      {
        extends: './apps/web/vite.config.ts',
        root: './apps/web',
        test: { name: 'web replacing', include: replacing, ...patience(30_000), ...group(1) },
      },
      {
        test: {
          name: 'db',
          include: named('db.test.ts'),
          ...stack,
          exclude: [...outside, ...spying],
          ...together,
          ...patience(30_000),
          ...group(2),
        },
      },
      { test: { name: 'db spying', include: spying, ...stack, ...patience(30_000), ...group(2) } },
      {
        test: {
          name: 'e2e',
          include: named('e2e.test.ts', 'pack.test.ts'),
          ...shop,
          ...together,
          ...secondTry,
          ...patience(60_000),
          ...group(3),
        },
      },
      {
        test: {
          name: 'browser',
          include: named('browser.test.ts'),
          ...shop,
          ...secondTry,
          fileParallelism: false,
          ...patience(120_000),
          ...group(4),
        },
      },
    ],
  },
});
