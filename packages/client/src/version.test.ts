import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CLIENT_VERSION } from './version.ts';

test('the client says the version it is published as', () => {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

  expect(manifest).toMatchObject({ version: CLIENT_VERSION });
});
