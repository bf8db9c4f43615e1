import type { AppRouter } from '@pushcart/api';
import type { createTRPCUntypedClient } from '@trpc/client';
import type { CallOptions } from './pushcart.ts';
import { liveTopic, type WatchOptions } from './watch/live-topic.ts';
import { topicIdentity, topicKey } from './watch/topic-key.ts';

type Client = ReturnType<typeof createTRPCUntypedClient<AppRouter>>;

interface Envelope {
  readonly id: string;
  readonly data: object;
}

/** Does what a path of the client says: `order.get.query` asks, `order.watch.subscribe` subscribes, and `order.watch` itself is a topic. */
export function performer(client: Client, closing: AbortSignal) {
  return (path: readonly string[], [input, options]: readonly unknown[]): unknown => {
    const procedure = path.slice(0, -1).join('.');
    switch (path.at(-1)) {
      case 'query':
        return client.query(procedure, input, callOptions(options));
      case 'mutate':
        return client.mutation(procedure, input, callOptions(options));
      case 'subscribe':
        return client.subscription(procedure, input, options as Parameters<Client['subscription']>[2]);
      default:
        return topic(client, closing, path.join('.'), input, options as WatchOptions | undefined);
    }
  };
}

function callOptions(options: unknown) {
  const { signal, timeoutMs } = (options ?? {}) as CallOptions;
  return { ...(signal === undefined ? {} : { signal }), context: { timeoutMs } };
}

function topic(client: Client, closing: AbortSignal, path: string, input: unknown, options: WatchOptions | undefined) {
  return liveTopic<object>(
    {
      key: topicKey(path, input),
      identity: topicIdentity(path, input),
      signals: [closing],
      open(cursor, { onFrame, onError, onComplete }) {
        const from = cursor === null ? input : { ...(input as object), lastEventId: cursor };
        const onData = (envelope: unknown) => {
          const { id, data } = envelope as Envelope;
          onFrame({ ...data, cursor: id });
        };
        const stream = client.subscription(path, from, { onData, onError, onComplete });
        return () => stream.unsubscribe();
      },
    },
    options,
  );
}
