import { topicIdentity, topicKey } from '../watch/topic-key.ts';
import { createTestStream, type Sink, type StreamCore } from './test-stream.ts';
import { Refusal } from './wire.ts';

/** All streams of a shop in memory. */
export interface Streams {
  /** The stream of a procedure: for one input, or for every input that has none of its own. */
  get(path: string, input: unknown): StreamCore;
  /** Starts to give frames to `sink`. Returns what stops it. */
  open(path: string, input: unknown, sink: Sink): () => void;
}

export function createStreams(): Streams {
  const streams = new Map<string, StreamCore>();

  return {
    get(path, input) {
      const identity = input === undefined ? path : topicIdentity(path, input);
      const stream = streams.get(identity) ?? createTestStream(input === undefined ? path : topicKey(path, input));
      streams.set(identity, stream);
      return stream;
    },
    open(path, sent, sink) {
      const { lastEventId, ...input } = (sent ?? {}) as { readonly lastEventId?: string };
      const stream = streams.get(topicIdentity(path, input)) ?? streams.get(path);
      if (stream !== undefined) return stream.open(input, lastEventId ?? null, sink);
      sink.fail(new Refusal('NOT_FOUND', {}, `The test sets no stream for ${topicKey(path, input)}.`));
      return () => undefined;
    },
  };
}
