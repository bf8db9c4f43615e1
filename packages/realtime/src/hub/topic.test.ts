import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type HubEvent, toHubEvent } from './hub-event.ts';
import { Topic, type TopicHost } from './topic.ts';

const EPOCH = 'e1';

function event(seq: number, epoch = EPOCH): HubEvent {
  return toHubEvent(epoch, {
    position: seq,
    topic: 't',
    seq,
    key: 'k',
    version: seq,
    type: 'x',
    payload: seq,
    at: new Date(seq),
  });
}

/** A log that can forget its start, fail a read and take its time. */
class FakeLog implements TopicHost {
  readonly counters = { received: 0, duplicates: 0, gaps: 0, resyncs: 0, resets: 0, logReads: 0 };
  epoch = EPOCH;
  head_ = 0;
  first = 1;
  failures = 0;
  delayTurns = 0;

  async read(_topic: string, seq: number, limit: number): Promise<HubEvent[]> {
    const [from, to] = [Math.max(seq + 1, this.first), this.head_];
    for (let turn = 0; turn < this.delayTurns; turn += 1) await Promise.resolve();
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('The database is away.');
    }
    return Array.from({ length: Math.max(0, Math.min(limit, to - from + 1)) }, (_, index) =>
      event(from + index, this.epoch),
    );
  }

  async head(): Promise<{ epoch: string; seq: number }> {
    return { epoch: this.epoch, seq: this.head_ };
  }

  failed(): void {}

  async pause(): Promise<void> {
    await Promise.resolve();
  }
}

function openTopic(log: FakeLog) {
  const topic = new Topic('t', log);
  const seen: number[] = [];
  topic.live.add({ push: ({ seq }) => seen.push(seq) });
  return { topic, seen };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** What a bus may do with the next event, or with one of the past. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: 'deliver' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'lose' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('repeat' as const), back: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('swap' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fail' as const) }) },
);

test('whatever the bus loses, repeats or swaps, listeners get every event once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), fc.nat(8), async (steps, delayTurns) => {
      const log = new FakeLog();
      log.delayTurns = delayTurns;
      const { topic, seen } = openTopic(log);
      topic.open(EPOCH, 0, []);
      let late: number | null = null;
      for (const { kind, ...rest } of steps) {
        if (kind === 'wait') await Promise.resolve();
        else if (kind === 'fail') log.failures += 1;
        else if (kind === 'repeat')
          topic.receive(event(Math.max(1, Math.min(log.head_, log.head_ - ('back' in rest ? rest.back : 0)))));
        else {
          log.head_ += 1;
          if (kind === 'deliver') topic.receive(event(log.head_));
          if (kind === 'swap') {
            if (late !== null) topic.receive(event(late));
            late = log.head_;
          }
        }
        if (log.head_ === 0) log.head_ = 1;
      }
      await settle();
      topic.compare(EPOCH, log.head_, topic.head);
      await settle();

      expect(seen).toEqual(Array.from({ length: log.head_ }, (_, index) => index + 1));
      expect(log.counters.resets).toBe(0);
    }),
    { numRuns: 150 },
  );
});

test('what arrives before the head is known is applied after it', async () => {
  const log = new FakeLog();
  log.head_ = 5;
  const { topic, seen } = openTopic(log);
  topic.receive(event(4));
  topic.receive(event(7));
  topic.receive(event(6));

  log.head_ = 7;
  topic.open(EPOCH, 5, [event(4), event(5)]);

  expect(seen).toEqual([6, 7]);
  expect(topic.ring.after(3)?.map(({ seq }) => seq)).toEqual([4, 5, 6, 7]);
});

test('what the bus brings late while the log is away closes the hole, and nobody begins again', async () => {
  const log = new FakeLog();
  const { topic, seen } = openTopic(log);
  topic.open(EPOCH, 0, []);
  log.head_ = 2;
  log.failures = 1;
  topic.receive(event(2));

  for (const seq of [1, 2]) topic.receive(event(seq));
  await settle();

  expect(seen).toEqual([1, 2]);
  expect(log.counters.resets).toBe(0);
});

test('a hole is read once, however many events come meanwhile', async () => {
  const log = new FakeLog();
  const { topic, seen } = openTopic(log);
  topic.open(EPOCH, 0, []);
  log.head_ = 10;
  let reads = 0;
  const read = log.read.bind(log);
  log.read = (...args) => {
    reads += 1;
    return read(...args);
  };

  for (let seq = 5; seq <= 10; seq += 1) topic.receive(event(seq));
  await settle();

  expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(reads).toBe(1);
});

test.each([
  {
    name: 'the log has another epoch',
    change: (log: FakeLog) => {
      log.epoch = 'e2';
      log.head_ = 2;
    },
  },
  {
    name: 'the log has gone back',
    change: (log: FakeLog) => {
      log.head_ = 2;
    },
  },
])('when $name, followers begin again from where it stands', async ({ change }) => {
  const log = new FakeLog();
  log.head_ = 5;
  const { topic } = openTopic(log);
  topic.open(EPOCH, 5, []);
  let restarts = 0;
  topic.followers.add({
    restart: () => {
      restarts += 1;
    },
  });

  change(log);
  topic.compare(log.epoch, log.head_, topic.head);
  await settle();

  expect([restarts, topic.epoch, topic.head, topic.live.size]).toEqual([1, log.epoch, 2, 0]);
});

test('when retention has eaten the hole, followers begin again instead of skipping it', async () => {
  const log = new FakeLog();
  log.head_ = 1;
  const { topic, seen } = openTopic(log);
  topic.open(EPOCH, 1, []);
  let restarts = 0;
  topic.followers.add({
    restart: () => {
      restarts += 1;
    },
  });

  log.head_ = 20;
  log.first = 10;
  topic.receive(event(20));
  await settle();

  expect([restarts, topic.head, seen]).toEqual([1, 20, []]);
});

test('a head read before the bus brought more is no reason to begin again', async () => {
  const log = new FakeLog();
  const { topic } = openTopic(log);
  topic.open(EPOCH, 1, []);
  log.head_ = 3;
  const headBefore = topic.head;
  topic.receive(event(2));
  topic.receive(event(3));

  topic.compare(EPOCH, 2, headBefore);

  expect([topic.head, log.counters.resets]).toEqual([3, 0]);
});
