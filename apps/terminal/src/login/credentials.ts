import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where to call and as whom. */
export interface Credentials {
  readonly url: string;
  readonly token: string | null;
  /** Of a program; takes the place of a token. */
  readonly apiKey: string | null;
}

export const DEFAULT_URL = 'http://localhost:3000';

export interface Environment {
  readonly PUSHCART_URL?: string | undefined;
  readonly PUSHCART_TOKEN?: string | undefined;
  readonly PUSHCART_API_KEY?: string | undefined;
  readonly XDG_CONFIG_HOME?: string | undefined;
}

export function credentialsFile(env: Environment): string {
  return join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'pushcart', 'credentials.json');
}

/**
 * What is said as `url` or by the environment wins over what `pushcart login` stored. A stored login goes to no other shop than the one
 * it was made at.
 */
export async function loadCredentials(env: Environment, said?: string): Promise<Credentials> {
  const stored = await readStored(credentialsFile(env));
  const url = said ?? env.PUSHCART_URL ?? stored?.url ?? DEFAULT_URL;
  const given = { token: env.PUSHCART_TOKEN ?? null, apiKey: env.PUSHCART_API_KEY ?? null };
  const who = given.token === null && given.apiKey === null && isOf(stored, url) ? stored : given;
  return { url, token: who.token, apiKey: who.apiKey };
}

/** Readable by its owner alone, also where there was a file that others could read. */
export async function saveCredentials(env: Environment, credentials: Credentials): Promise<string> {
  const file = credentialsFile(env);
  const beside = `${file}.${process.pid}`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await rm(beside, { force: true });
  await writeFile(beside, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  await rename(beside, file);
  return file;
}

/** That of another shop than `url` stays. */
export async function forgetCredentials(env: Environment, url: string): Promise<void> {
  const file = credentialsFile(env);
  if (isOf(await readStored(file), url)) await rm(file, { force: true });
}

/** Whether a login was made at the shop of an address: paths aside, all of that has to be the same. */
function isOf(stored: Credentials | null, url: string): stored is Credentials {
  return stored !== null && originOf(stored.url) === originOf(url);
}

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : url);

async function readStored(file: string): Promise<Credentials | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return null;
  }
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || !('url' in value) || typeof value.url !== 'string') return null;
  const secret = (name: string): string | null => {
    const held: unknown = Reflect.get(value, name);
    return typeof held === 'string' ? held : null;
  };
  return { url: value.url, token: secret('token'), apiKey: secret('apiKey') };
}
