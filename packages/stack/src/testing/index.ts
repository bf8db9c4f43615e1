import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { withDatabase } from '../postgres/address.ts';
import { findRedis } from '../redis/find.ts';
import { type RedisServer, startRedis } from '../redis/server.ts';
import { execute } from './databases.ts';
import type {} from './setup.ts';

export interface TestDatabase extends AsyncDisposable {
  readonly url: string;
}

/** A migrated, empty database of the caller's own; dropped with whoever is still connected when disposed. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { serverUrl, template } = inject('postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await execute(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  return {
    url: withDatabase(serverUrl, name),
    [Symbol.asyncDispose]: () => execute(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** The Redis that all tests of a run share. */
export async function sharedRedisUrl(): Promise<string> {
  const url = inject('redisUrl');
  if (url === null) throw new Error('These tests need Redis: put redis-server or valkey-server on PATH.');
  return url;
}

export type TestRedis = Pick<RedisServer, 'url' | 'kill' | 'restart'> & AsyncDisposable;

/** A Redis of the caller's own, to be killed and brought back. */
export async function startTestRedis(): Promise<TestRedis> {
  const program = await findRedis();
  if (program === null) throw new Error('This test needs Redis: put redis-server or valkey-server on PATH.');
  const dir = await mkdtemp(join(tmpdir(), `pushcart-test-${process.pid}-redis-`));
  const { url, kill, restart, close } = await startRedis(program, dir);
  return {
    url,
    kill,
    restart,
    [Symbol.asyncDispose]: async () => {
      await close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
