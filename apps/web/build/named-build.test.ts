import { expect, test } from 'vitest';
import { buildName } from './named-build.ts';

test('a build is named after when and what, so that a later one sorts behind', () => {
  const name = buildName('<html>', new Date('2026-11-30T23:40:12.345Z'));

  expect(name).toMatch(/^20261130T234012Z-[0-9a-f]{12}$/);
  expect(buildName('<html>', new Date('2026-12-01T00:00:00Z')) > name).toBe(true);
  expect(buildName('<html lang="en">', new Date('2026-11-30T23:40:12.345Z'))).not.toBe(name);
});
