import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
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

/** What the environment says wins over what `pushcart login` stored. */
export async function loadCredentials(env: Environment): Promise<Credentials> {
  const stored = await readStored(credentialsFile(env));
  const given = { token: env.PUSHCART_TOKEN ?? null, apiKey: env.PUSHCART_API_KEY ?? null };
  const who = given.token === null && given.apiKey === null ? stored : given;
  return {
    url: env.PUSHCART_URL ?? stored?.url ?? DEFAULT_URL,
    token: who?.token ?? null,
    apiKey: who?.apiKey ?? null,
  };
}

/** Readable by its owner alone. */
export async function saveCredentials(env: Environment, credentials: Credentials): Promise<string> {
  const file = credentialsFile(env);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
  return file;
}

export async function forgetCredentials(env: Environment): Promise<void> {
  await rm(credentialsFile(env), { force: true });
}

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
