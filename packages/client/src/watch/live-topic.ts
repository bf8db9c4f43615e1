import { type Open, openInbox } from './inbox.ts';

/** Where the cursors of loops are kept, so that a program that was killed goes on where it had finished. */
export interface CursorStore {
  /** What was last saved under `key`, or null. */
  load(key: string): Stored | Promise<Stored>;
  /** Keeps `cursor` in place of the one before. The loop goes on once this has resolved, and throws what it throws. */
  save(key: string, cursor: string): void | Promise<void>;
}

type Stored = string | null | undefined;

export interface WatchOptions {
  /**
   * Ends the loop, without an error, also while it waits for its next frame; `return()` of its iterator is heard only once that has
   * come. What the loop body is at work on is still counted as handled.
   */
  readonly signal?: AbortSignal | undefined;
  /** Goes on behind this frame. Without it the loop begins with a snapshot. */
  readonly cursor?: string | undefined;
  /**
   * Loads the cursor to begin with where `cursor` is not given, and saves that of each frame when the loop body asks for the next one.
   * A frame whose body was left by `break`, an exception or a kill comes again: at least once, never not at all.
   */
  readonly cursors?: CursorStore | undefined;
  /** Under which name the cursor is kept; by default the topic's `key`. */
  readonly cursorKey?: string | undefined;
  /**
   * How many frames may wait for the loop body; 1,000 by default. When as many wait, the stream is let go, and taken up again behind
   * the last of them once half are handled: memory is bounded and nothing is lost. What is too much to be told again by then comes as
   * a snapshot that says `reset`.
   */
  readonly buffer?: number | undefined;
}

/** A frame with the place it stands at. */
export type Told<Frame> = Frame extends unknown ? Frame & { readonly cursor: string } : never;

/** What can be followed with `for await`, by several loops, each with a stream of its own. */
export interface LiveTopic<Frame> {
  /** Names the procedure and its input, without what is secret in it. */
  readonly key: string;
  /** The same for the same procedure and whole input. It holds what is secret in it: to compare in memory, never to be kept or logged. */
  identity(): string;
  /** The same topic, whose loops end with this signal too. */
  until(signal: AbortSignal): LiveTopic<Frame>;
  /** Throws what the shop refuses the stream for; lost connections are none of it. */
  [Symbol.asyncIterator](): AsyncGenerator<Told<Frame>, void, undefined>;
}

interface Source<Frame> {
  readonly key: string;
  readonly identity: string;
  readonly open: Open<Told<Frame>>;
  /** Each ends every loop, e.g. since the client is closed. */
  readonly signals: readonly AbortSignal[];
}

const BUFFER = 1_000;

/** A topic of `open`, followed as `options` say. */
export function liveTopic<Frame>(source: Source<Frame>, options: WatchOptions = {}): LiveTopic<Frame> {
  const { key, identity, open } = source;
  const { signal, cursor, cursors, cursorKey = key, buffer = BUFFER } = options;
  if (!Number.isInteger(buffer) || buffer < 1) throw new RangeError(`A buffer of ${buffer} frames holds none.`);
  const signals = signal === undefined ? source.signals : [...source.signals, signal];
  return {
    key,
    identity: () => identity,
    until: (also) => liveTopic({ ...source, signals: [...source.signals, also] }, options),
    async *[Symbol.asyncIterator]() {
      const from = cursor ?? (await cursors?.load(cursorKey)) ?? null;
      const inbox = openInbox(open, { from, limit: buffer, signals });
      let saved = from;
      try {
        for (let frame = await inbox.take(); frame !== null; frame = await inbox.take()) {
          yield frame;
          // Asked for the next one: this one is handled.
          if (frame.cursor !== saved) await cursors?.save(cursorKey, frame.cursor);
          saved = frame.cursor;
        }
      } finally {
        inbox.close();
      }
    },
  };
}
