import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const token = (): string => randomBytes(32).toString('base64url');

/** Its letters may stand in an address. */
const password = (): string => randomBytes(24).toString('hex');

const MAKERS = {
  PII_KEYS: () => `k1:${randomBytes(32).toString('base64')}`,
  BLIND_INDEX_KEY: token,
  SIGNING_KEY: token,
  PAYMENT_SECRET_KEY: token,
  PAYMENT_WEBHOOK_SECRET: token,
  CARRIER_SECRET_KEY: token,
  CARRIER_WEBHOOK_SECRET: token,
  MESSAGE_SECRET_KEY: token,
  IDENTITY_CLIENT_SECRET: token,
};

export type Secrets = Readonly<Record<keyof typeof MAKERS, string>>;

/** All that a shop on a database of its own needs. */
export function makeSecrets(): Secrets & { readonly POSTGRES_PASSWORD: string } {
  const made = Object.entries(MAKERS).map(([name, make]) => [name, make()]);
  return { ...(Object.fromEntries(made) as Secrets), POSTGRES_PASSWORD: password() };
}

/**
 * The secrets of a data directory, made once. They are as precious as its database, which cannot be read without them.
 * One given in the environment wins and is not written down.
 */
export async function readSecrets(dataDir: string, env: NodeJS.ProcessEnv): Promise<Secrets> {
  const file = join(dataDir, 'secrets.json');
  const kept = await readKept(file);
  const names = Object.keys(MAKERS) as (keyof Secrets)[];
  const made = Object.fromEntries(names.map((name) => [name, kept[name] ?? MAKERS[name]()])) as Secrets;
  if (names.some((name) => kept[name] === undefined)) {
    await mkdir(dataDir, { recursive: true });
    await writeFile(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  }
  return Object.fromEntries(names.map((name) => [name, env[name] || made[name]])) as Secrets;
}

async function readKept(file: string): Promise<Partial<Secrets>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  return JSON.parse(text);
}
