import { join, resolve } from 'node:path';
import pg from 'pg';
import { claim } from './claim.ts';
import { startCluster } from './postgres/cluster.ts';
import { findRedis } from './redis/find.ts';
import { type RedisServer, startRedis } from './redis/server.ts';

export interface StackOptions {
  /** Keeps the embedded database; a second stack on the same directory is refused. */
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
  readonly redisUrl?: string | undefined;
  readonly log?: (line: string) => void;
}

export interface Stack {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
  /** A sentence about each, for people. */
  readonly describe: { readonly database: string; readonly redis: string };
  close(): Promise<void>;
}

interface Part {
  readonly describe: string;
  close(): Promise<void>;
}

const DATABASE = 'pushcart';
const RESTART_DELAY_MS = 500;
const NO_REDIS =
  'none: events stay inside one process, so run a single server; live views lag by the poll interval. ' +
  'Put redis-server or valkey-server on PATH, or set REDIS_URL';

/** Uses the PostgreSQL and Redis it is given addresses of and starts the others. They stop with this process at the latest. */
export async function startStack({ dataDir, databaseUrl, redisUrl, log = () => {} }: StackOptions): Promise<Stack> {
  const dir = resolve(dataDir);
  const release = await claim(dir);
  const started: Part[] = [];
  const close = async () => {
    for (const part of started.splice(0).reverse()) await part.close();
    await release();
  };
  try {
    const database = databaseUrl ? given(databaseUrl) : await startDatabase(dir);
    started.push(database);
    const redis = redisUrl ? given(redisUrl) : await startBus(dir, log);
    started.push(redis);
    const describe = { database: database.describe, redis: redis.describe };
    return { databaseUrl: database.url, redisUrl: redis.url, describe, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function given(url: string): Part & { readonly url: string } {
  return { url, describe: new URL(url).host, close: async () => {} };
}

async function startDatabase(dataDir: string): Promise<Part & { readonly url: string }> {
  const dir = join(dataDir, 'postgres');
  const cluster = await startCluster({ dir });
  await createDatabase(cluster.url('postgres'));
  return {
    url: cluster.url(DATABASE),
    describe: `PostgreSQL 18 in ${dir}, port ${cluster.port}`,
    close: () => cluster.close(),
  };
}

async function createDatabase(serverUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function startBus(dataDir: string, log: (line: string) => void): Promise<Part & { readonly url: string | null }> {
  const program = await findRedis(log);
  if (program === null) return { url: null, describe: NO_REDIS, close: async () => {} };
  const redis = await startRedis(program, join(dataDir, 'redis'));
  const stop = keepAlive(redis, log);
  return {
    url: redis.url,
    describe: `${program.origin}, port ${new URL(redis.url).port}`,
    close: async () => {
      stop();
      await redis.close();
    },
  };
}

/** Brings Redis back when it ends by itself: listeners reconnect to the same address and repair what they missed. */
function keepAlive(redis: RedisServer, log: (line: string) => void): () => void {
  let wanted = true;
  const watch = async () => {
    await redis.exited();
    if (!wanted) return;
    log('Redis ended; starting it again');
    await new Promise((resolve) => setTimeout(resolve, RESTART_DELAY_MS));
    if (!wanted) return;
    await redis.restart().catch((error: Error) => log(error.message));
    void watch();
  };
  void watch();
  return () => {
    wanted = false;
  };
}
