import { getEventListeners } from 'node:events';
import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reasonOf } from '../errors.ts';
import { createTestShop, type TestShop } from '../test-kit.ts';
import type { Open } from './inbox.ts';
import { type CursorStore, type LiveTopic, liveTopic, type Told } from './live-topic.ts';

let shop: TestShop;
beforeEach(() => {
  shop = createTestShop();
  shop.stream('note.watch').snapshot(null);
});
afterEach(() => shop.close());

const notes = () => shop.stream('note.watch');
const tell = (count: number, from = 1) => {
  for (let n = from; n < from + count; n += 1) {
    notes().event({ type: 'notes.changed', orderId: `o-${n}`, accountId: null });
  }
};

/** What the loop is told until it has `count` frames. */
async function take(topic: LiveTopic<{ readonly kind: string }>, count: number): Promise<string[]> {
  const told: string[] = [];
  for await (const frame of topic) {
    told.push(nameOf(frame));
    if (told.length === count) break;
  }
  return told;
}

function nameOf(frame: { readonly kind: string; readonly data?: unknown; readonly reset?: unknown }): string {
  if (frame.kind === 'event') return (frame.data as { readonly orderId: string }).orderId;
  return frame.reset === true ? 'reset' : frame.kind;
}

function memory(): CursorStore & { readonly saved: Map<string, string>; readonly order: string[] } {
  const [saved, order] = [new Map<string, string>(), [] as string[]];
  return {
    saved,
    order,
    load: (key) => saved.get(key),
    async save(key, cursor) {
      order.push(cursor);
      saved.set(key, cursor);
    },
  };
}

test('a loop is told the state, then every event, and lets the stream go when it breaks', async () => {
  const told: string[] = [];

  for await (const frame of shop.pushcart.note.watch({})) {
    told.push(nameOf(frame));
    if (told.length === 1) tell(2);
    if (told.length === 3) break;
  }

  expect(told).toEqual(['snapshot', 'o-1', 'o-2']);
  await expect.poll(() => notes().watchers).toEqual([]);
});

test('a topic asks nothing of the shop before a loop begins, and serves several', async () => {
  const topic = shop.pushcart.note.watch({});
  expect(notes().watchers).toEqual([]);

  const [first, second] = await Promise.all([take(topic, 1), take(topic, 1)]);

  expect([first, second]).toEqual([['snapshot'], ['snapshot']]);
});

test('a loop goes on over a lost connection, and misses and repeats nothing', async () => {
  const told: string[] = [];

  for await (const frame of shop.pushcart.note.watch({})) {
    if (frame.kind !== 'ready') told.push(nameOf(frame));
    if (told.length === 1) tell(2);
    if (told.length === 3) {
      shop.goDown();
      tell(2, 3);
      shop.comeBack();
    }
    if (told.length === 5) break;
  }

  expect(told).toEqual(['snapshot', 'o-1', 'o-2', 'o-3', 'o-4']);
});

test('a loop begins behind a cursor', async () => {
  let cursor = '';
  for await (const frame of shop.pushcart.note.watch({})) {
    cursor = frame.cursor;
    break;
  }
  tell(2);

  expect(await take(shop.pushcart.note.watch({}, { cursor }), 3)).toEqual(['ready', 'o-1', 'o-2']);
});

test('a signal ends the loop without an error, also one that waits', async () => {
  const stop = new AbortController();
  const told: string[] = [];

  for await (const frame of shop.pushcart.note.watch({}, { signal: stop.signal })) {
    told.push(nameOf(frame));
    setTimeout(() => stop.abort());
  }

  expect(told).toEqual(['snapshot']);
  expect(await take(shop.pushcart.note.watch({}, { signal: stop.signal }), 1)).toEqual([]);
});

test('closing the client ends its loops', async () => {
  const client = shop.connect();
  const told: string[] = [];

  for await (const frame of client.note.watch({})) {
    told.push(nameOf(frame));
    void client.close();
  }

  expect(told).toEqual(['snapshot']);
});

test('what the shop refuses a stream for is thrown, after what it told before', async () => {
  const told: string[] = [];
  const following = (async () => {
    for await (const frame of shop.pushcart.note.watch({})) {
      told.push(nameOf(frame));
      if (told.length === 1) {
        tell(1);
        notes().refuse('FORBIDDEN');
      }
    }
  })();

  const reason = await following.then(() => 'none', reasonOf);

  expect(reason).toBe('FORBIDDEN');
  expect(told).toEqual(['snapshot', 'o-1']);
});

test('a loop that does not keep up lets the stream go, and takes it up again where it stopped', async () => {
  const told: string[] = [];
  let most = 0;

  for await (const frame of shop.pushcart.note.watch({}, { buffer: 10 })) {
    if (told.length === 0) {
      tell(10);
      await expect.poll(() => notes().watchers).toEqual([]);
      tell(40, 11);
    }
    most = Math.max(most, notes().watchers.length);
    if (frame.kind !== 'ready') told.push(nameOf(frame));
    if (told.length === 51) break;
  }

  expect(told).toEqual(['snapshot', ...Array.from({ length: 50 }, (_, n) => `o-${n + 1}`)]);
  expect(most).toBe(1);
});

test('a loop that was away while the history was lost is told the state anew', async () => {
  const told: string[] = [];

  for await (const frame of shop.pushcart.note.watch({}, { buffer: 1 })) {
    told.push(nameOf(frame));
    if (told.length === 1) notes().forget();
    if (told.length === 2) break;
  }

  expect(told).toEqual(['snapshot', 'reset']);
});

test('a cursor is saved when the loop asks for the next frame, and not for a frame it was left in', async () => {
  const cursors = memory();
  const topic = shop.pushcart.note.watch({}, { cursors });

  const first: string[] = [];
  for await (const frame of topic) {
    first.push(nameOf(frame));
    if (first.length === 1) tell(3);
    if (first.length === 3) break;
  }

  expect(first).toEqual(['snapshot', 'o-1', 'o-2']);
  expect(await take(topic, 3)).toEqual(['ready', 'o-2', 'o-3']);
});

test('a frame whose handling throws comes again', async () => {
  const cursors = memory();
  const topic = shop.pushcart.note.watch({}, { cursors });
  const handle = async () => {
    for await (const frame of topic) {
      if (frame.kind === 'snapshot') tell(1);
      if (frame.kind === 'event') throw new Error('The disk is full.');
    }
  };
  await expect(handle()).rejects.toThrow('The disk is full.');

  expect(await take(topic, 2)).toEqual(['ready', 'o-1']);
});

test('what was being handled when the signal came is saved', async () => {
  const cursors = memory();
  const stop = new AbortController();
  for await (const frame of shop.pushcart.note.watch({}, { cursors, signal: stop.signal })) {
    if (frame.kind === 'snapshot') tell(2);
    if (frame.kind === 'event') stop.abort();
  }
  tell(1, 3);

  expect(await take(shop.pushcart.note.watch({}, { cursors }), 3)).toEqual(['ready', 'o-2', 'o-3']);
});

test('a store that cannot save ends the loop with its error', async () => {
  const cursors: CursorStore = {
    load: () => null,
    save: () => Promise.reject(new Error('Read-only.')),
  };
  tell(1);

  await expect(take(shop.pushcart.note.watch({}, { cursors }), 9)).rejects.toThrow('Read-only.');
  await expect.poll(() => notes().watchers).toEqual([]);
});

test('cursors are kept under the procedure and its input, without what is secret, or under a name of one’s own', async () => {
  const cursors = memory();
  const { pushcart } = shop;
  const input = { variantIds: ['b', 'a'] };
  shop.stream('stock.watch').snapshot([]);

  expect(pushcart.order.watch({ token: 'secret', number: 7 }).key).toBe('order.watch {"number":7}');
  expect(pushcart.stock.watch(input).key).toBe('stock.watch {"variantIds":["b","a"]}');
  for await (const _ of pushcart.stock.watch(input, { cursors, cursorKey: 'mine' })) {
    shop.stream('stock.watch').forget();
    if (cursors.saved.size > 0) break;
  }
  expect([...cursors.saved.keys()]).toEqual(['mine']);
});

test('topics are told apart by all of their input, which their key does not hold', () => {
  const { pushcart } = shop;
  const [one, same, another] = [
    pushcart.order.watch({ token: 'a', number: 7 }),
    pushcart.order.watch({ number: 7, token: 'a' }),
    pushcart.order.watch({ number: 7, token: 'b' }),
  ];

  expect(one.identity()).toBe(same.identity());
  expect(one.identity()).not.toBe(another.identity());
  expect(inspect([one, JSON.stringify(one)])).not.toContain('"a"');
});

test('a stream that cannot be opened leaves nothing behind', async () => {
  const { signal } = new AbortController();
  const open = () => {
    throw new Error('Closed.');
  };
  const source = { key: 'note.watch {}', identity: 'note.watch {}', open, signals: [signal] };

  await expect(take(liveTopic<{ readonly kind: string }>(source), 1)).rejects.toThrow('Closed.');

  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('frames that come while the stream is being opened are taken', async () => {
  const open: Open<Told<{ readonly kind: string }>> = (_cursor, { onFrame }) => {
    onFrame({ kind: 'snapshot', cursor: 'c' });
    return () => undefined;
  };
  const source = { key: 'note.watch {}', identity: 'note.watch {}', open, signals: [] };

  expect(await take(liveTopic(source), 1)).toEqual(['snapshot']);
});

test('frames keep their types: what kind it is says what it holds', async () => {
  const check = async () => {
    for await (const frame of shop.pushcart.order.watch({ number: 7 })) {
      if (frame.kind === 'snapshot') frame.state.number satisfies number;
      if (frame.kind === 'event') frame.data.at satisfies Date;
      // @ts-expect-error: a snapshot has no data.
      if (frame.kind === 'snapshot') frame.data;
    }
    // @ts-expect-error: the cursor is an option.
    shop.pushcart.order.watch({ number: 7, lastEventId: 'x' });
    // @ts-expect-error: an order has a number.
    shop.pushcart.order.watch({ number: 'seven' });
  };

  expect(check).toBeTypeOf('function');
});

test('a buffer holds at least one frame', () => {
  expect(() => shop.pushcart.note.watch({}, { buffer: 0 })).toThrow(RangeError);
});
