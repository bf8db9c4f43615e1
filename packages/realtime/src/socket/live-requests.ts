import { type AnyRouter, callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape, TRPCError } from '@trpc/server';
import type { TRPCClientOutgoingMessage } from '@trpc/server/rpc';
import { LiveSource } from '../live/live.ts';
import type { Connection } from './connection.ts';
import { joinCursor, type LiveRequest, type RawMessage } from './requests.ts';
import { Subscription } from './subscription.ts';

export interface RequestError {
  readonly error: TRPCError;
  readonly path: string | undefined;
  readonly context: unknown;
}

/** As much of a request as an error about it needs. */
type FailedRequest = Pick<LiveRequest, 'id' | 'jsonrpc'> & {
  readonly path: string | undefined;
  readonly input?: unknown;
};

/** Starts and stops live subscriptions: the part of the protocol that is ours instead of the stock handler's. */
export class LiveRequests {
  readonly #router: AnyRouter;
  readonly #onError: (info: RequestError) => void;
  /** Subscriptions that turned out to be ordinary generators. */
  readonly #stockPaths = new Set<string>();

  constructor(router: AnyRouter, onError: (info: RequestError) => void) {
    this.#router = router;
    this.#onError = onError;
  }

  /** Whether a message is ours to serve: a subscription, unless of a procedure known to be no live one, or the stop of one of ours. */
  isLive(connection: Connection, { method, id, path }: RawMessage): boolean {
    if (id === null) return false;
    if (method === 'subscription.stop') return connection.subscriptions.has(id);
    return method === 'subscription' && path !== null && !this.#stockPaths.has(path);
  }

  handle(connection: Connection, message: RawMessage, request: TRPCClientOutgoingMessage, batchIndex: number): void {
    const { id, jsonrpc } = request;
    if (id === null) return;
    if (request.method === 'subscription.stop') {
      const subscription = connection.subscriptions.get(id);
      if (subscription) this.#stop(connection, subscription);
      return;
    }
    const { path, input, lastEventId } = request.params;
    const subscription = new Subscription(connection, {
      id,
      jsonrpc,
      path,
      input: joinCursor(input, lastEventId),
      batchIndex,
    });
    if (connection.subscriptions.has(id)) {
      const error = new TRPCError({ code: 'BAD_REQUEST', message: `Duplicate id ${id}` });
      this.respondWithError(connection, subscription.request, error);
      return;
    }
    connection.subscriptions.set(id, subscription);
    void this.#start(connection, subscription, message);
  }

  respondWithError(connection: Connection, request: FailedRequest, cause: unknown): void {
    const error = getTRPCErrorFromUnknown(cause);
    const { path, input } = request;
    this.#onError({ error, path, context: connection.context });
    const shape = getTRPCErrorShape({
      config: this.#router._def._config,
      error,
      type: 'subscription',
      path,
      input,
      ctx: connection.context,
    });
    connection.reply(request, { error: shape });
  }

  async #start(connection: Connection, subscription: Subscription, message: RawMessage): Promise<void> {
    const { request, signal } = subscription;
    try {
      const ctx = await connection.admitted;
      const result = subscription.stopped ? null : await this.#call(request, ctx, signal);
      if (subscription.stopped) return this.#confirmStop(connection, subscription);
      if (!(result instanceof LiveSource)) {
        // An ordinary generator has done nothing yet, so it can be called again.
        this.#stockPaths.add(request.path);
        connection.forget(subscription);
        return connection.handBack(message);
      }
      connection.requireRoomFor(result.topicCount);
      connection.reply(request, { result: { type: 'started' } });
      subscription.start(result);
    } catch (error) {
      if (isAbort(error) && subscription.stopped) return this.#confirmStop(connection, subscription);
      connection.forget(subscription);
      this.respondWithError(connection, request, error);
    }
  }

  #call({ path, input, batchIndex }: LiveRequest, ctx: unknown, signal: AbortSignal | undefined): Promise<unknown> {
    return callTRPCProcedure({
      router: this.#router,
      path,
      getRawInput: async () => input,
      ctx,
      type: 'subscription',
      signal,
      batchIndex,
    });
  }

  /** A subscription still being set up is confirmed stopped when its procedure has come back. */
  #stop(connection: Connection, subscription: Subscription): void {
    subscription.stop();
    if (subscription.started) this.#confirmStop(connection, subscription);
  }

  #confirmStop(connection: Connection, subscription: Subscription): void {
    connection.forget(subscription);
    connection.reply(subscription.request, { result: { type: 'stopped' } });
  }
}

function isAbort(error: unknown): boolean {
  const cause = error instanceof TRPCError ? error.cause : error;
  return cause instanceof Error && cause.name === 'AbortError';
}
