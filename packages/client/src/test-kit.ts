import { createPushcart, type ErrorDetails, type ErrorReason, type Pushcart, type PushcartOptions } from './index.ts';
import { createAnswers } from './test-kit/answers.ts';
import type { CallPath, EventAt, InputAt, OutputAt, StateAt, StreamPath, WatchedAt } from './test-kit/paths.ts';
import { createStreams } from './test-kit/streams.ts';
import { createTestLine } from './test-kit/test-socket.ts';
import type { Watcher } from './test-kit/test-stream.ts';
import { Refusal } from './test-kit/wire.ts';

export type { CallPath, EventAt, InputAt, OutputAt, StateAt, StreamPath, WatchedAt } from './test-kit/paths.ts';
export type { Watcher } from './test-kit/test-stream.ts';

/** A shop in memory: its clients are real, and what they are told is what a test sets. */
export interface TestShop extends Required<Pick<PushcartOptions, 'fetch' | 'WebSocket'>> {
  /** A client of this shop. Those that are made elsewhere become its clients by its `fetch` and its `WebSocket`. */
  readonly pushcart: Pushcart;
  /** Another one, e.g. of another account. */
  connect(options?: Omit<PushcartOptions, 'url' | 'fetch' | 'WebSocket'>): Pushcart;
  /** What a query or a change is answered with: a value, or what comes of the input. */
  answer<Path extends CallPath>(
    path: Path,
    answer: OutputAt<Path> | ((input: InputAt<Path>) => OutputAt<Path> | Promise<OutputAt<Path>>),
  ): void;
  /** Refuses a call for a reason from now on. */
  refuse(path: CallPath, reason: ErrorReason, details?: ErrorDetails): void;
  /** What a procedure was called with, each try counted. */
  calls<Path extends CallPath>(path: Path): readonly InputAt<Path>[];
  /** The stream of a procedure: of one input, or of every input that has none of its own. Nothing is told before its first snapshot. */
  stream<Path extends StreamPath>(path: Path, input?: WatchedAt<Path>): TestStream<Path>;
  /** Cuts every connection; calls find nobody, and streams wait. */
  goDown(): void;
  comeBack(): void;
  /** Closes all clients. */
  close(): Promise<void>;
}

export interface TestStream<Path extends StreamPath> {
  /** Sets the state that watchers begin with. Those who watch already are told it, as a reset. */
  snapshot(state: StateAt<Path>): void;
  /** Tells an event to who watches now, and to who comes back with a cursor from before it. */
  event(data: EventAt<Path>, about?: { readonly key?: string; readonly version?: number }): void;
  /** Loses the history: all cursors are void, and the state comes anew, as a reset. */
  forget(): void;
  /** Ends the stream for a reason, and refuses it until the next snapshot. */
  refuse(reason: ErrorReason, details?: ErrorDetails): void;
  /** Who watches now. */
  readonly watchers: readonly Watcher[];
}

/** Opens a shop in memory. What a test does not set, it refuses with a message that says so. */
export function createTestShop(): TestShop {
  const answers = createAnswers();
  const streams = createStreams();
  const line = createTestLine(streams);
  const clients: Pushcart[] = [];

  const network = { fetch: answers.fetch, WebSocket: line.WebSocket };

  function connect(options = {}): Pushcart {
    const client = createPushcart({ ...options, ...network, url: 'https://shop.test' });
    clients.push(client);
    return client;
  }

  return {
    ...network,
    pushcart: connect(),
    connect,
    answer: (path, answer) =>
      answers.set(path, (input) => (typeof answer === 'function' ? answer(input as never) : answer)),
    refuse: (path, reason, details) =>
      answers.set(path, () => {
        throw new Refusal(reason, details);
      }),
    calls: (path) => answers.calls(path) as never,
    stream(path, input) {
      const stream = streams.get(path, input);
      return {
        snapshot: stream.snapshot,
        event: (data, about = {}) => stream.event(data as never, about),
        forget: stream.forget,
        refuse: (reason, details) => stream.fail(new Refusal(reason, details)),
        get watchers() {
          return stream.watchers;
        },
      };
    },
    goDown() {
      answers.setAway(true);
      line.drop();
    },
    comeBack() {
      answers.setAway(false);
      line.restore();
    },
    close: async () => void (await Promise.all(clients.map((client) => client.close()))),
  };
}
