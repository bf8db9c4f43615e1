import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readSecrets } from './secrets.ts';

async function emptyDir(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'pushcart-secrets-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

test('secrets are made once and stay the same, for the owner alone to read', async () => {
  const dir = await emptyDir();

  const first = await readSecrets(dir, {});
  const second = await readSecrets(dir, {});

  expect(second).toEqual(first);
  expect(first.PII_KEYS).toMatch(/^k1:[A-Za-z0-9+/]{43}=$/);
  expect(new Set(Object.values(first)).size).toBe(Object.keys(first).length);
  expect((await stat(join(dir, 'secrets.json'))).mode & 0o777).toBe(0o600);
});

test('a secret from the environment wins and is not kept', async () => {
  const dir = await emptyDir();

  const given = await readSecrets(dir, { SIGNING_KEY: 'from the environment' });
  const later = await readSecrets(dir, {});

  expect(given.SIGNING_KEY).toBe('from the environment');
  expect(later.SIGNING_KEY).not.toBe('from the environment');
});

test('two data directories share no secret', async () => {
  const [one, other] = await Promise.all([readSecrets(await emptyDir(), {}), readSecrets(await emptyDir(), {})]);

  expect(Object.values(one).filter((secret) => Object.values(other).includes(secret))).toEqual([]);
});
