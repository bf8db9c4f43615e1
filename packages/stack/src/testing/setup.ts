import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '../migrations/migrate.ts';
import { withDatabase } from '../postgres/address.ts';
import { startCluster } from '../postgres/cluster.ts';
import { isAlive } from '../process.ts';
import { findRedis } from '../redis/find.ts';
import { startRedis } from '../redis/server.ts';
import { execute } from './databases.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server that test databases are made on, and the migrated database they are copies of. */
    postgres: { readonly serverUrl: string; readonly template: string };
    redisUrl: string | null;
  }
}

interface Shared {
  readonly postgres: { readonly serverUrl: string; readonly template: string };
  readonly redisUrl: string | null;
  close(): Promise<void>;
}

// Each project of a run loads this module anew, so what they share hangs on the process.
const process_ = globalThis as typeof globalThis & { pushcartTestStack?: { users: number; shared: Promise<Shared> } };

/** A vitest `globalSetup`: one PostgreSQL and one Redis for a whole run, however many projects take part. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  process_.pushcartTestStack ??= { users: 0, shared: start() };
  const stack = process_.pushcartTestStack;
  stack.users += 1;
  const { postgres, redisUrl, close } = await stack.shared;
  project.provide('postgres', postgres);
  project.provide('redisUrl', redisUrl);
  return async () => {
    stack.users -= 1;
    if (stack.users > 0) return;
    delete process_.pushcartTestStack;
    await close();
  };
}

const PREFIX = 'pushcart-test-';

async function start(): Promise<Shared> {
  await removeAbandoned();
  const dir = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // Under root the server runs as another account, which must be able to enter.
  await chmod(dir, 0o711);
  const redisProgram = await findRedis((line) => process.stderr.write(`${line}\n`));
  const [server, redis] = await Promise.all([
    startServer(join(dir, 'postgres')),
    redisProgram ? startRedis(redisProgram, join(dir, 'redis')) : null,
  ]);
  const template = `template_${randomUUID().replaceAll('-', '')}`;
  await execute(server.url, `CREATE DATABASE ${template}`);
  await migrate(withDatabase(server.url, template));
  return {
    postgres: { serverUrl: server.url, template },
    redisUrl: redis?.url ?? null,
    close: async () => {
      await execute(server.url, `DROP DATABASE ${template} WITH (FORCE)`);
      await Promise.all([server.close(), redis?.close()]);
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function startServer(dir: string): Promise<{ url: string; close(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, close: async () => {} };
  const cluster = await startCluster({ dir, throwaway: true });
  return { url: cluster.url('postgres'), close: () => cluster.close() };
}

/** Removes what runs left behind that were killed; their servers have stopped with them. */
async function removeAbandoned(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  const abandoned = names.filter((name) => !isAlive(Number(name.slice(PREFIX.length).split('-')[0])));
  await Promise.all(abandoned.map((name) => rm(join(tmpdir(), name), { recursive: true, force: true })));
}
