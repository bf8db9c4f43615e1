import { AsyncResource } from 'node:async_hooks';
import { SpanKind, trace } from '@opentelemetry/api';
import { markFailed, tracer } from '@pushcart/realtime';
import type { ClientBase, Pool } from 'pg';

type Ask = (...args: unknown[]) => unknown;
type Answered = (error: Error | null, result?: unknown) => void;

/** Makes the statements of a pool steps of the trace they are part of: their text, never their values. */
export function traceStatements(pool: Pool): void {
  pool.on('connect', traceConnection);
  const connect = pool.connect.bind(pool) as Ask;
  // Who waits for a connection goes on in its own trace, not in that of whoever gave it back.
  pool.connect = ((waiting?: Ask) =>
    waiting === undefined ? connect() : connect(AsyncResource.bind(waiting))) as typeof pool.connect;
}

function traceConnection(client: ClientBase): void {
  const ask = client.query.bind(client) as Ask;
  client.query = ((...args: unknown[]) => {
    const text = textOf(args[0]);
    if (text === null || trace.getActiveSpan()?.isRecording() !== true) return ask(...args);

    const attributes = { 'db.system.name': 'postgresql', 'db.query.text': text };
    const span = tracer().startSpan(text.trimStart().split(/\s/, 1)[0] ?? '', { kind: SpanKind.CLIENT, attributes });
    const end: Answered = (error) => {
      if (error !== null) markFailed(span, error);
      span.end();
    };
    const last = args.at(-1);
    if (typeof last !== 'function') {
      const asked = ask(...args) as Promise<unknown>;
      asked.then(() => end(null), end);
      return asked;
    }
    const tell: Answered = (error, result) => {
      end(error);
      last(error, result);
    };
    return ask(...args.slice(0, -1), tell);
  }) as typeof client.query;
}

/** Null for what is no statement but a stream of its own. */
function textOf(statement: unknown): string | null {
  if (typeof statement === 'string') return statement;
  if (typeof statement !== 'object' || statement === null || 'submit' in statement) return null;
  return 'text' in statement && typeof statement.text === 'string' ? statement.text : null;
}
