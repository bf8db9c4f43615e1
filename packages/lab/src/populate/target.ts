import { relative, resolve } from 'node:path';
import { migrate, readSecrets, startStack } from '@pushcart/stack';
import pg from 'pg';
import { UsageError } from '../commands/command.ts';

/** A migrated database without a store. */
export interface Target extends AsyncDisposable {
  readonly databaseUrl: string;
  readonly secrets: { readonly piiKeys: string; readonly blindIndexKey: string; readonly signingKey: string };
  /** Where pictures are served from, if that is known. */
  readonly mediaDir: string | null;
  /** How to serve it. */
  readonly howToServe: string;
}

export interface TargetOptions {
  /** A given database; else one of our own is started in `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  /** Empties a database that has a store. */
  readonly replace: boolean;
  readonly env: NodeJS.ProcessEnv;
  readonly progress: (text: string) => void;
}

export async function openTarget(options: TargetOptions): Promise<Target> {
  const { databaseUrl, replace, env, progress } = options;
  if (databaseUrl !== undefined) {
    const secrets = secretsFrom(
      env,
      `those of the servers that will work on ${new URL(databaseUrl).pathname.slice(1)}`,
    );
    await prepare(databaseUrl, replace);
    const howToServe = `DATABASE_URL=${databaseUrl.replace(/:[^:@/]+@/, ':…@')} npm start`;
    return { databaseUrl, secrets, mediaDir: null, howToServe, [Symbol.asyncDispose]: async () => {} };
  }
  const dataDir = resolve(options.dataDir);
  const stack = await startStack({ dataDir, log: progress });
  try {
    await prepare(stack.databaseUrl, replace);
    return {
      databaseUrl: stack.databaseUrl,
      secrets: secretsFrom(await readSecrets(dataDir, env), ''),
      mediaDir: resolve(dataDir, 'media'),
      howToServe: `DATA_DIR=${relative(process.cwd(), dataDir) || '.'} npm start`,
      [Symbol.asyncDispose]: () => stack.close(),
    };
  } catch (error) {
    await stack.close();
    throw error;
  }
}

type SecretNames = 'PII_KEYS' | 'BLIND_INDEX_KEY' | 'SIGNING_KEY';

function secretsFrom(values: Readonly<Partial<Record<SecretNames, string>>>, whose: string): Target['secrets'] {
  const { PII_KEYS: piiKeys, BLIND_INDEX_KEY: blindIndexKey, SIGNING_KEY: signingKey } = values;
  if (piiKeys && blindIndexKey && signingKey) return { piiKeys, blindIndexKey, signingKey };
  throw new UsageError(`Personal data is sealed: set PII_KEYS, BLIND_INDEX_KEY and SIGNING_KEY to ${whose}.`);
}

const NO_SUCH_DATABASE = '3D000';

async function prepare(databaseUrl: string, replace: boolean): Promise<void> {
  const client = await connect(databaseUrl);
  try {
    if (await hasStore(client)) {
      if (!replace) throw new UsageError('This database has a store. Name another, or empty it with --replace.');
      await requireUnserved(client);
      await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    }
  } finally {
    await client.end();
  }
  await migrate(databaseUrl);
}

async function connect(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl });
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== NO_SUCH_DATABASE) throw error;
  }
  const url = new URL(databaseUrl);
  const name = url.pathname.slice(1);
  url.pathname = '/postgres';
  const server = await connect(url.href);
  await server.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  await server.end();
  return connect(databaseUrl);
}

async function hasStore(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ stores: string | null }>(`SELECT to_regclass('public.stores') AS stores`);
  if (rows[0]?.stores == null) return false;
  return (await client.query('SELECT 1 FROM stores LIMIT 1')).rowCount !== 0;
}

async function requireUnserved(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ sessions: number }>(
    `SELECT count(*)::int AS sessions FROM pg_stat_activity
     WHERE datname = current_database() AND application_name LIKE 'pushcart%' AND pid <> pg_backend_pid()`,
  );
  if (rows[0]?.sessions === 0) return;
  throw new UsageError('Servers are at work on this database. Stop them first.');
}
