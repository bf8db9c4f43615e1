import { expect, inject, test } from 'vitest';
import { diffFromMigrations } from './migrate.ts';

test('the migrations lead to exactly the schema', async () => {
  expect(await diffFromMigrations(inject('postgres').serverUrl)).toBe('');
});
