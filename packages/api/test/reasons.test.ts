import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ERROR_REASONS } from '@pushcart/domain';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PLACES = [
  'packages/domain/src',
  'packages/services/src',
  'packages/api/src',
  'apps/server/src',
  'prisma/migrations',
];
/** Where reasons are listed, which raises none. */
const LISTS = ['packages/domain/src/errors.ts', 'packages/api/src/errors.ts'];

const isSource = (file: string) =>
  /\.(ts|sql)$/.test(file) && !/\.test\.ts$|\/generated\/|\/testing\//.test(file) && !LISTS.includes(file);

const sources = PLACES.flatMap((place) =>
  readdirSync(join(ROOT, place), { recursive: true, encoding: 'utf8' }).map((file) => `${place}/${file}`),
)
  .filter(isSource)
  .map((file) => readFileSync(join(ROOT, file), 'utf8'))
  .join('\n');

test.each(ERROR_REASONS)('%s is raised somewhere: nobody has to handle what never happens', (reason) => {
  expect(sources.includes(`'${reason}'`)).toBe(true);
});
