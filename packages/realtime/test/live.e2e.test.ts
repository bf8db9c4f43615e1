import { isTrackedEnvelope } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { live } from '../src/index.ts';
import { createDatabase, type RealtimeDatabase } from './database.ts';
import { eventually } from './eventually.ts';
import { connect, Follower } from './follower.ts';
import { router } from './router.ts';
import { startTestServer, type TestServer } from './server.ts';
import { happen } from './traffic.ts';

// One server for all: every test has topics of its own.
let database: RealtimeDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await createDatabase();
  server = await startTestServer({ databaseUrl: database.url });
});

afterAll(async () => {
  await server.close();
  await database[Symbol.asyncDispose]();
});

type Envelope = readonly [
  id: string,
  frame: { kind: string; topic?: string; seq?: number; version?: number; reset?: boolean },
];

/** The next frame as the resolver gave it: types speak of what a client gets. */
async function next(iterator: AsyncIterator<unknown>): Promise<Envelope> {
  const { value } = await iterator.next();
  if (!isTrackedEnvelope(value)) throw new Error('A frame without an id.');
  return [value[0], value[1] as Envelope[1]];
}

/** Pulls `count` frames, or all until the stream ends, then leaves. */
async function pull(source: AsyncIterable<unknown>, count: number): Promise<Envelope[]> {
  const frames: Envelope[] = [];
  for await (const envelope of source) {
    if (!isTrackedEnvelope(envelope)) throw new Error('A frame without an id.');
    frames.push([envelope[0], envelope[1] as Envelope[1]]);
    if (frames.length === count) return frames;
  }
  return frames;
}

async function happenTimes(topic: string, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) await happen(database.pool, topic, server.bus);
}

async function untilHead(topic: string, seq: number): Promise<void> {
  await eventually(async () => {
    const { rows } = await database.pool.query('SELECT seq::int FROM topic_head WHERE topic = $1', [topic]);
    expect(rows[0]?.seq).toBe(seq);
  });
}

const kinds = (frames: readonly Envelope[]) => frames.map(([, { kind }]) => kind);
const seqs = (frames: readonly Envelope[]) => frames.flatMap(([, { seq }]) => (seq === undefined ? [] : [seq]));

describe('through createCaller', () => {
  const follow = (topic: string, lastEventId?: string, signal?: AbortSignal) =>
    router.createCaller(server.context, signal ? { signal } : {}).follow({ topic, lastEventId });

  test('a snapshot comes first, then every event, and a cursor goes on exactly there', async () => {
    await happenTimes('log:caller', 3);
    await untilHead('log:caller', 3);

    const source = await follow('log:caller');
    const pulling = pull(source, 4);
    await eventually(() => expect(server.hub.stats().snapshots).toBeGreaterThan(0));
    await happenTimes('log:caller', 3);
    const first = await pulling;
    const second = await pull(await follow('log:caller', first[2]?.[0]), 2);

    expect(kinds(first)).toEqual(['snapshot', 'event', 'event', 'event']);
    expect(seqs(first)).toEqual([4, 5, 6]);
    expect(kinds(second)).toEqual(['ready', 'event']);
    expect(seqs(second)).toEqual([6]);
  });

  test('the stream ends with its signal, and nothing is left behind', async () => {
    const stop = new AbortController();
    const before = server.hub.stats().streams;
    const pulling = pull(await follow('log:signal', undefined, stop.signal), 5);
    await eventually(() => expect(server.hub.stats().streams).toBe(before + 1));

    stop.abort();

    expect(kinds(await pulling)).toEqual(expect.not.arrayContaining(['event']));
    expect(server.hub.stats().streams).toBe(before);
  });

  test('a puller slower than the events gets all of them, from memory and from the log', async () => {
    const source = await follow('log:slow');
    const iterator = source[Symbol.asyncIterator]();
    await iterator.next();
    await database.pool.query(
      `INSERT INTO outbox (topic, key, version, type, payload)
       SELECT 'log:slow', 'k', n, 'test.happened', jsonb_build_object('n', n) FROM generate_series(1, 1900) n`,
    );
    await untilHead('log:slow', 1_900);
    await eventually(() => expect(server.hub.stats().lagged).toBeGreaterThan(0));

    const seen: number[] = [];
    while (seen.length < 1_900) {
      const [, { seq }] = await next(iterator);
      if (seq !== undefined) seen.push(seq);
    }
    await iterator.return?.();

    expect(seen).toEqual(Array.from({ length: 1_900 }, (_, index) => index + 1));
  });

  test.each([
    { name: 'of another epoch', epoch: 'other', seq: 1_001 },
    { name: 'newer than the head', epoch: null, seq: 1_002 },
    { name: 'more than a thousand events ago', epoch: null, seq: 0 },
  ])('a cursor $name gets a snapshot that says so', async ({ name, epoch, seq }) => {
    const topic = `log:${name}`;
    await database.append(
      ...Array.from({ length: 1_001 }, (_, n) => ({ topic, key: 'k', version: n, type: 'x', payload: null })),
    );
    await untilHead(topic, 1_001);
    const { rows } = await database.pool.query('SELECT epoch FROM log_state');

    const [frame] = await pull(await follow(topic, `${epoch ?? rows[0].epoch}:${seq}`), 1);

    expect(frame?.[1]).toMatchObject({ kind: 'snapshot', reset: true });
  });

  test('a history whose retention has passed gets a snapshot, never a part of it', async () => {
    await happenTimes('log:gone', 5);
    await untilHead('log:gone', 5);
    await database.pool.query("DELETE FROM event WHERE topic = 'log:gone' AND seq <= 3");
    const { rows } = await database.pool.query('SELECT epoch FROM log_state');

    const lost = await pull(await follow('log:gone', `${rows[0].epoch}:1`), 1);
    const kept = await pull(await follow('log:gone', `${rows[0].epoch}:3`), 3);

    expect(lost[0]?.[1]).toMatchObject({ kind: 'snapshot', reset: true });
    expect(seqs(kept)).toEqual([4, 5]);
  });

  test('a cursor that is none is refused', async () => {
    await expect(follow('log:malformed', 'nonsense')).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    const several = { topics: ['log:1', 'log:2'], kind: 'log' as const, snapshot: async () => null, watcher: {} };
    expect(() => live(server.hub, several)).toThrow(expect.objectContaining({ code: 'BAD_REQUEST' }));
  });

  test('of state topics the latest of every key comes, not every one on the way, from several topics', async () => {
    const levels = router.createCaller(server.context).levels;
    const source = await levels({ topics: ['state:a', 'state:b'] });
    const iterator = source[Symbol.asyncIterator]();
    expect((await next(iterator))[1]).toMatchObject({ kind: 'snapshot', reset: false });

    const busy = (async () => {
      for (let n = 0; n < 100; n += 1) await happen(database.pool, n % 2 ? 'state:a' : 'state:b', server.bus);
    })();
    const last = new Map<string, number>();
    let frames = 0;
    while (last.get('state:a') !== 50 || last.get('state:b') !== 50) {
      const [, { topic = '', version = 0 }] = await next(iterator);
      frames += 1;
      expect(version).toBeGreaterThan(last.get(topic) ?? 0);
      last.set(topic, version);
    }
    await busy;
    await iterator.return?.();

    expect(frames).toBeLessThan(100);
  });

  test('a state stream goes on from its cursor without a snapshot, and brings only what is newer', async () => {
    const levels = router.createCaller(server.context).levels;
    const first = await levels({ topics: ['state:resume'] });
    const iterator = first[Symbol.asyncIterator]();
    await iterator.next();
    await happen(database.pool, 'state:resume', server.bus);
    const [cursor] = await next(iterator);
    await happenTimes('state:resume', 3);
    let version = 1;
    while (version < 4) version = (await next(iterator))[1].version ?? 0;

    const again = await pull(await levels({ topics: ['state:resume'], lastEventId: cursor }), 2);
    await iterator.return?.();

    expect(kinds(again)).toEqual(['ready', 'event']);
    expect(again[1]?.[1].version).toBe(4);
  });
});

test('over SSE, cut again and again, nothing is lost or repeated', async () => {
  const follower = new Follower('log:sse');
  const url = `http://127.0.0.1:${server.port}/trpc/follow`;
  let lastEventId: string | undefined;
  const busy = happenTimes('log:sse', 60);

  while (follower.seq < 60) {
    const input = JSON.stringify({ json: { topic: 'log:sse', lastEventId } });
    const cut = new AbortController();
    const response = await fetch(`${url}?input=${encodeURIComponent(input)}`, {
      headers: { accept: 'text/event-stream' },
      signal: cut.signal,
    });
    let text = '';
    let taken = 0;
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString();
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const id = /^id: (.*)$/m.exec(block)?.[1];
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (!id || !data) continue;
        follower.take({ id, data: JSON.parse(data).json });
        lastEventId = id;
        taken += 1;
      }
      if (taken >= 7 || follower.seq >= 60) break;
    }
    cut.abort();
  }
  await busy;

  expect({
    lost: follower.lost,
    repeated: follower.repeated,
    snapshots: follower.snapshots,
    seq: follower.seq,
  }).toEqual({
    lost: 0,
    repeated: 0,
    snapshots: 1,
    seq: 60,
  });
});

test('an ordinary client sees dates as dates and errors as its router formats them', async () => {
  using client = connect(server.url);
  const dates: Date[] = [];
  const follower = new Follower('secret:no').follow(client);
  client.trpc.follow.subscribe(
    { topic: 'log:dates' },
    { onData: ({ data }) => data.kind === 'event' && dates.push(data.at) },
  );
  await eventually(() => expect(follower.error).not.toBeNull());
  await eventually(async () => {
    await happen(database.pool, 'log:dates', server.bus);
    expect(dates[0]).toBeInstanceOf(Date);
  });

  expect(follower.error).toMatchObject({ data: { code: 'FORBIDDEN', formatted: true } });
});
