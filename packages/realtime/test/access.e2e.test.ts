import { afterAll, beforeAll, expect, test } from 'vitest';
import { revoke, sqlTag, wake } from '../src/index.ts';
import { createDatabase, type RealtimeDatabase } from './database.ts';
import { eventually } from './eventually.ts';
import { connect, Follower } from './follower.ts';
import { openRaw } from './raw-socket.ts';
import { startTestServer, type TestServer, type TestServerOptions } from './server.ts';
import { happen } from './traffic.ts';

// One database for all: every test has topics of its own.
let database: RealtimeDatabase;

beforeAll(async () => {
  database = await createDatabase();
});

afterAll(() => database[Symbol.asyncDispose]());

function start(options: Partial<TestServerOptions> = {}): Promise<TestServer> {
  return startTestServer({ databaseUrl: database.url, ...options });
}

async function commitRevocation(server: TestServer, revocation: Parameters<typeof revoke>[1]): Promise<void> {
  const client = await database.pool.connect();
  await revoke(sqlTag(client), revocation);
  client.release();
  wake(server.bus);
}

test('a revoked session loses its sockets at once, and its client is asked anew who it is', async () => {
  await using server = await start();
  using anna = connect(server.url, { accountId: 'anna', sessionId: 's1' });
  using elsewhere = connect(server.url, { accountId: 'anna', sessionId: 's2' });
  const followers = [new Follower('log:14a').follow(anna), new Follower('log:14a').follow(elsewhere)];
  await eventually(() => expect(followers.map(({ snapshots }) => snapshots)).toEqual([1, 1]));

  await commitRevocation(server, { sessionId: 's1' });

  await eventually(() => expect(server.socket.stats().revoked).toBe(1), 2_000);
  await eventually(() => expect(followers[0]?.ready).toBe(1));
  expect(followers[1]?.ready).toBe(0);
});

test('an account that loses one topic gets an error there within 2 s, and keeps the rest', async () => {
  await using server = await start();
  using anna = connect(server.url, { accountId: 'anna', sessionId: 's1' });
  using bert = connect(server.url, { accountId: 'bert', sessionId: 's2' });
  const [lost, kept, others] = [new Follower('log:15a'), new Follower('log:15b'), new Follower('log:15a')];
  lost.follow(anna);
  kept.follow(anna);
  others.follow(bert);
  await eventually(() => expect([lost, kept, others].map(({ snapshots }) => snapshots)).toEqual([1, 1, 1]));

  await database.pool.query("INSERT INTO denied VALUES ('log:15a', 'anna')");
  await commitRevocation(server, { topic: 'log:15a', accountId: 'anna' });

  await eventually(() => expect(lost.error).toMatchObject({ data: { code: 'FORBIDDEN' } }), 2_000);
  await happen(database.pool, 'log:15a', server.bus);
  await eventually(() => expect(others.events).toBe(1));
  expect([lost.events, lost.stopped, kept.error]).toEqual([0, false, null]);
});

test('a server that has just started misses no revocation', async () => {
  // A topic with a history takes one read more to open than the one followed.
  await database.pool.query("INSERT INTO topic_head VALUES ('revocations', 1) ON CONFLICT DO NOTHING");
  await using server = await start({ slowStoreMs: 400 });
  using anna = connect(server.url, { accountId: 'anna' });
  const follower = new Follower('log:started').follow(anna);
  await eventually(() => expect(follower.snapshots).toBe(1));

  await database.pool.query("INSERT INTO denied VALUES ('log:started', 'anna')");
  await commitRevocation(server, { topic: 'log:started', accountId: 'anna' });

  await eventually(() => expect(follower.error).toMatchObject({ data: { code: 'FORBIDDEN' } }));
});

test('a revocation that leaves the right in place ends nothing', async () => {
  await using server = await start();
  using anna = connect(server.url, { accountId: 'anna' });
  const follower = new Follower('log:16a').follow(anna);
  await eventually(() => expect(follower.snapshots).toBe(1));

  await commitRevocation(server, { topic: 'log:16a', accountId: 'anna' });
  await eventually(() => expect(server.hub.stats().revoked).toBe(1));
  await happen(database.pool, 'log:16a', server.bus);

  await eventually(() => expect(follower.events).toBe(1));
  expect(follower.error).toBeNull();
});

test('a session near its end is asked to come back, and closed when it is over', async () => {
  await using server = await start({ expiresAt: new Date(Date.now() + 2_500), limits: { expiryNoticeMs: 60_000 } });
  const { ws, heard, closed } = await openRaw(server.url);

  await eventually(() => expect(heard).toEqual(['{"id":null,"method":"reconnect"}']), 3_000);
  expect(await closed).toBe(4401);
  ws.terminate();
});

test('a client that is not who it says hears so', async () => {
  await using server = await start();
  using client = connect(server.url, { token: 'wrong' });

  await expect(client.trpc.echo.query({ text: 'x' })).rejects.toThrow();
});
