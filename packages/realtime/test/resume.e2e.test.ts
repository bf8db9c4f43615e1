import { setTimeout as delay } from 'node:timers/promises';
import { sharedRedisUrl, startTestRedis } from '@pushcart/stack/testing';
import { createClient } from 'redis';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createBus } from '../src/index.ts';
import { createDatabase, type RealtimeDatabase } from './database.ts';
import { eventually } from './eventually.ts';
import { connect, Follower, type TestClient } from './follower.ts';
import { startTestServer } from './server.ts';
import { buildServer, startServerProcess } from './server-process.ts';
import { startSwitchboard } from './switchboard.ts';
import { startTraffic } from './traffic.ts';

const TOPICS = Array.from({ length: 30 }, (_, index) => `log:${index}`);

/** 20 ordinary clients with three subscriptions each. */
function followAll(url: string): { clients: TestClient[]; followers: Follower[] } {
  const clients = Array.from({ length: 20 }, () => connect(url));
  onTestFinished(() => {
    for (const client of clients) client.close();
  });
  const followers = clients.flatMap((client, index) =>
    [0, 1, 2].map((nth) => new Follower(TOPICS[(index * 3 + nth) % TOPICS.length] ?? '').follow(client)),
  );
  return { clients, followers };
}

async function untilStarted(followers: readonly Follower[]): Promise<void> {
  await eventually(() => expect(followers.filter(({ snapshots }) => snapshots === 0)).toEqual([]));
}

/** Every follower has come to its topic's head, without a miss, a repeat, a reset or a second snapshot. */
async function expectNothingLost(
  database: RealtimeDatabase,
  followers: readonly Follower[],
  happened: number,
): Promise<void> {
  const heads = new Map<string, number>();
  await eventually(async () => {
    const { rows } = await database.pool.query('SELECT topic, seq::int FROM topic_head');
    for (const { topic, seq } of rows) heads.set(topic, seq);
    expect([...heads.values()].reduce((sum, seq) => sum + seq, 0)).toBe(happened);
    const behind = followers.filter(({ topic, seq }) => seq !== (heads.get(topic) ?? 0));
    expect(behind.map(({ topic, seq }) => ({ topic, seq, head: heads.get(topic) }))).toEqual([]);
  });
  const sum = (of: (follower: Follower) => number) => followers.reduce((total, follower) => total + of(follower), 0);
  expect({
    lost: sum(({ lost }) => lost),
    repeated: sum(({ repeated }) => repeated),
    resets: sum(({ resets }) => resets),
    snapshots: sum(({ snapshots }) => snapshots),
    events: sum(({ events }) => events),
  }).toEqual({
    lost: 0,
    repeated: 0,
    resets: 0,
    snapshots: followers.length,
    events: followers.reduce((total, { topic }) => total + (heads.get(topic) ?? 0), 0),
  });
}

describe('a server killed again and again', () => {
  beforeAll(buildServer);

  test.each([
    { name: 'under traffic', perSecond: 300, slowStoreMs: 0, kills: 3 },
    { name: 'with a slow database', perSecond: 300, slowStoreMs: 40, kills: 2 },
    { name: 'on quiet topics', perSecond: 6, slowStoreMs: 0, kills: 2 },
  ])('loses and repeats nothing $name', async ({ perSecond, slowStoreMs, kills }) => {
    await using database = await createDatabase();
    const redisUrl = await sharedRedisUrl();
    await using bus = disposable(createBus({ redisUrl }));
    await using server = await startServerProcess({
      DATABASE_URL: database.url,
      REDIS_URL: redisUrl,
      SLOW_STORE_MS: String(slowStoreMs),
    });
    const { followers } = followAll(`ws://127.0.0.1:${server.port}/trpc`);
    await untilStarted(followers);

    const stopTraffic = startTraffic(database.pool, TOPICS, perSecond, bus.value);
    for (let kill = 0; kill < kills; kill += 1) {
      await delay(400);
      await server.crash();
    }
    await delay(400);

    await expectNothingLost(database, followers, await stopTraffic());
  });
});

test('subscribers cut off Redis again and again lose and repeat nothing', async () => {
  await using database = await createDatabase();
  await using redis = await startTestRedis();
  await using server = await startTestServer({ databaseUrl: database.url, redisUrl: redis.url });
  const admin = await createClient({ url: redis.url }).connect();
  const { followers } = followAll(server.url);
  await untilStarted(followers);

  const stopTraffic = startTraffic(database.pool, TOPICS, 300, server.bus);
  for (let kill = 0; kill < 15; kill += 1) {
    await delay(100);
    await admin.sendCommand(['CLIENT', 'KILL', 'TYPE', 'pubsub']);
  }

  await expectNothingLost(database, followers, await stopTraffic());
  expect(server.bus.stats().drops).toBeGreaterThan(5);
  admin.destroy();
});

test('Redis killed three times and brought back empty costs nobody an event', async () => {
  await using database = await createDatabase();
  await using redis = await startTestRedis();
  await using server = await startTestServer({ databaseUrl: database.url, redisUrl: redis.url });
  const { followers } = followAll(server.url);
  await untilStarted(followers);

  const stopTraffic = startTraffic(database.pool, TOPICS, 300, server.bus);
  for (let kill = 0; kill < 3; kill += 1) {
    await delay(300);
    await redis.kill('SIGKILL');
    await delay(200);
    await redis.restart();
    await eventually(() => expect(server.bus.hearsOthers).toBe(true));
  }

  await expectNothingLost(database, followers, await stopTraffic());
});

test('with Redis gone for good, a server without the relay follows all the same', async () => {
  await using database = await createDatabase();
  await using redis = await startTestRedis();
  await using leader = await startTestServer({ databaseUrl: database.url, redisUrl: redis.url });
  await eventually(() => expect(leader.relay.stats().leader).toBe(true));
  await using other = await startTestServer({ databaseUrl: database.url, redisUrl: redis.url });
  const { followers } = followAll(other.url);
  await untilStarted(followers);

  const stopTraffic = startTraffic(database.pool, TOPICS, 300, leader.bus);
  await delay(300);
  await redis.kill('SIGKILL');
  await delay(1_500);

  await expectNothingLost(database, followers, await stopTraffic());
});

test('clients asked to move to another server lose nothing, repeat nothing and finish their calls', async () => {
  await using database = await createDatabase();
  const redisUrl = await sharedRedisUrl();
  await using first = await startTestServer({ databaseUrl: database.url, redisUrl });
  await using second = await startTestServer({ databaseUrl: database.url, redisUrl });
  await using switchboard = await startSwitchboard(first.port);
  const { clients, followers } = followAll(switchboard.url);
  await untilStarted(followers);

  const stopTraffic = startTraffic(database.pool, TOPICS, 300, second.bus);
  await delay(200);
  const calls = clients.map(({ trpc }) => trpc.slow.mutate());
  await eventually(() => expect(first.socket.stats().messages).toBeGreaterThanOrEqual(80));
  switchboard.pointTo(second.port);
  await first.socket.drain({ waveMs: 30, waveShare: 0.2, timeoutMs: 10_000 });

  expect(await Promise.all(calls)).toEqual(calls.map(() => 'done'));
  expect(second.socket.stats().connections).toBe(20);
  await expectNothingLost(database, followers, await stopTraffic());
});

function disposable<Closable extends { close(): Promise<void> }>(value: Closable) {
  return { value, [Symbol.asyncDispose]: () => value.close() };
}
