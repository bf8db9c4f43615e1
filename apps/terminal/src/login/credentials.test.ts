import { chmod, mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { credentialsFile, DEFAULT_URL, forgetCredentials, loadCredentials, saveCredentials } from './credentials.ts';

async function emptyHome() {
  return { XDG_CONFIG_HOME: await mkdtemp(join(tmpdir(), 'pushcart-terminal-')) };
}

test('without a login the local shop is asked as a guest', async () => {
  expect(await loadCredentials(await emptyHome())).toEqual({ url: DEFAULT_URL, token: null, apiKey: null });
});

test('a login is kept where only its owner can read it', async () => {
  const env = await emptyHome();

  await saveCredentials(env, { url: 'http://shop.test', token: 'secret', apiKey: null });

  expect(await loadCredentials(env)).toEqual({ url: 'http://shop.test', token: 'secret', apiKey: null });
  expect((await stat(credentialsFile(env))).mode & 0o777).toBe(0o600);
});

test('the environment wins over the stored login', async () => {
  const env = await emptyHome();
  await saveCredentials(env, { url: 'http://shop.test', token: 'secret', apiKey: null });

  const credentials = await loadCredentials({ ...env, PUSHCART_TOKEN: 'other' });

  expect(credentials).toEqual({ url: 'http://shop.test', token: 'other', apiKey: null });
});

test('a key in the environment takes the place of a stored session', async () => {
  const env = await emptyHome();
  await saveCredentials(env, { url: 'http://shop.test', token: 'secret', apiKey: null });

  const credentials = await loadCredentials({ ...env, PUSHCART_API_KEY: 'key' });

  expect(credentials).toEqual({ url: 'http://shop.test', token: null, apiKey: 'key' });
});

test('a logout forgets the token', async () => {
  const env = await emptyHome();
  await saveCredentials(env, { url: 'http://shop.test', token: 'secret', apiKey: null });

  await forgetCredentials(env, 'http://shop.test/');

  expect(await loadCredentials(env)).toEqual({ url: DEFAULT_URL, token: null, apiKey: null });
});

test.each([
  'http://other.test',
  'https://shop.test',
  'http://shop.test:81',
  'http://shop.test.evil.test',
  'http://shop.test@evil.test',
  'data:text/plain,shop',
])('a login goes to the shop it was made at, and not to %s', async (url) => {
  const env = await emptyHome();
  await saveCredentials(env, { url: 'http://shop.test', token: 'secret', apiKey: null });
  const none = { url, token: null, apiKey: null };

  expect(await loadCredentials(env, url)).toEqual(none);
  expect(await loadCredentials({ ...env, PUSHCART_URL: url })).toEqual(none);
  await forgetCredentials(env, url);

  expect((await loadCredentials(env, 'http://shop.test/desk')).token).toBe('secret');
  expect((await loadCredentials({ ...env, PUSHCART_TOKEN: 'given' }, url)).token).toBe('given');
});

test('a login is readable by its owner alone also where a file was that others could read', async () => {
  const env = await emptyHome();
  const file = await saveCredentials(env, { url: 'http://shop.test', token: 'old', apiKey: null });
  await chmod(file, 0o644);

  await saveCredentials(env, { url: 'http://shop.test', token: 'secret', apiKey: null });

  expect((await stat(file)).mode & 0o777).toBe(0o600);
});
