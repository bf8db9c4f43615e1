/** Where the frames of a watcher go. */
export interface Sink {
  frame(cursor: string, frame: object): void;
  fail(error: unknown): void;
}

export interface StreamCore {
  snapshot(state: unknown): void;
  event(data: EventData, about: { readonly key?: string; readonly version?: number }): void;
  forget(): void;
  fail(error: unknown): void;
  open(input: unknown, cursor: string | null, sink: Sink): () => void;
  readonly watchers: readonly Watcher[];
}

/** A subscription that is open now. */
export interface Watcher {
  readonly input: unknown;
  /** The cursor it came with. */
  readonly cursor: string | null;
}

interface EventData {
  readonly type: string;
  readonly at?: Date;
}

/** A stream with a log of its own, which resumes, resets and fails as those of the shop do. */
export function createTestStream(topic: string): StreamCore {
  const watchers = new Map<Sink, Watcher>();
  let [epoch, state, isSet, failure]: [number, unknown, boolean, { error: unknown } | null] = [1, null, false, null];
  let log: object[] = [];

  const at = (seq: number) => `test${epoch}:${seq}`;
  const begin = (sink: Sink, reset: boolean) => sink.frame(`${at(log.length)}.s`, { kind: 'snapshot', state, reset });

  function start(sink: Sink, cursor: string | null): void {
    const [, ofEpoch, seq] = /^test(\d+):(\d+)/.exec(cursor ?? '') ?? [];
    if (cursor !== null && Number(ofEpoch) === epoch && Number(seq) <= log.length) {
      sink.frame(cursor, { kind: 'ready' });
      for (let next = Number(seq); next < log.length; next += 1) sink.frame(at(next + 1), log[next] ?? {});
    } else if (isSet) {
      begin(sink, cursor !== null);
    }
  }

  return {
    get watchers() {
      return [...watchers.values()];
    },
    open(input, cursor, sink) {
      watchers.set(sink, { input, cursor });
      if (failure === null) start(sink, cursor);
      else sink.fail(failure.error);
      return () => watchers.delete(sink);
    },
    snapshot(next) {
      const isFirst = !isSet;
      [state, isSet, failure] = [next, true, null];
      for (const sink of watchers.keys()) begin(sink, !isFirst);
    },
    event(data, { key = 'test', version = log.length + 1 }) {
      // As it travels: plain JSON, which the client gives its dates back.
      const plain = JSON.parse(JSON.stringify(data));
      const seq = log.length + 1;
      const frame = {
        kind: 'event',
        topic,
        seq,
        type: data.type,
        key,
        version,
        data: plain,
        at: data.at ?? new Date(),
      };
      log.push(frame);
      for (const sink of watchers.keys()) sink.frame(at(seq), structuredClone(frame));
    },
    forget() {
      epoch += 1;
      log = [];
      if (!isSet) return;
      for (const sink of watchers.keys()) begin(sink, true);
    },
    fail(error) {
      failure = { error };
      for (const sink of watchers.keys()) sink.fail(error);
      watchers.clear();
    },
  };
}
