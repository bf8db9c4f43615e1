import { defineConfig } from 'vitest/config';

const setup = ['@pushcart/stack/testing/setup'];
const notUnit = ['db', 'e2e', 'browser', 'pack'];
const named = (...suffixes: string[]) => suffixes.map((suffix) => `**/*.${suffix}`);
const outside = ['**/node_modules/**', '**/dist/**'];

// What a test needs is in the name of its file. Groups run one after the other, so that a browser is not timed while
// databases are being cloned.
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: named('test.ts'),
          exclude: [...outside, ...named(...notUnit.map((kind) => `${kind}.test.ts`))],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'screen',
          include: named('test.tsx'),
          exclude: outside,
          environment: 'happy-dom',
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'db',
          include: named('db.test.ts'),
          exclude: outside,
          globalSetup: setup,
          testTimeout: 20_000,
          hookTimeout: 30_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: named('e2e.test.ts', 'pack.test.ts'),
          exclude: outside,
          globalSetup: setup,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'browser',
          include: named('browser.test.ts'),
          exclude: outside,
          globalSetup: setup,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
