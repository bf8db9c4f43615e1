import { context, propagation } from '@opentelemetry/api';
import { inSpan, type SpanOptions } from '@pushcart/realtime';
import { createCallPolicy } from './call-policy.ts';
import { ProviderRefusal } from './provider-refusal.ts';

export interface ProviderOptions {
  readonly url: string;
  readonly secretKey: string;
  readonly fetch?: typeof fetch;
  readonly timeoutMs?: number;
}

export interface ProviderRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
  /** The same key gives the same answer, however often it is asked. */
  readonly idempotencyKey?: string;
  /** Of what kind the answer is; JSON by default. Bytes come as a `Uint8Array`. */
  readonly answer?: 'json' | 'bytes';
}

const TIMEOUT_MS = 5_000;

/**
 * Speaks JSON to a provider, which may answer with a file: never longer than the time limit, and not at all for a while after five failures in a row. Rejects with a
 * `ProviderRefusal` when it answers with 4xx; anything else that goes wrong leaves the outcome unknown.
 */
export function createProviderClient(options: ProviderOptions): (request: ProviderRequest) => Promise<unknown> {
  const policy = createCallPolicy(options.timeoutMs ?? TIMEOUT_MS);
  return (request) =>
    policy.execute(({ signal }) => inSpan(...stepOf(options, request), () => send(options, request, signal)));
}

/** The path holds ids of ours and theirs, the body stays out. */
function stepOf({ url }: ProviderOptions, { method, path }: ProviderRequest): [string, SpanOptions] {
  const attributes = { 'http.request.method': method, 'server.address': new URL(url).host, 'url.path': path };
  return [`${method} provider`, { kind: 'client', attributes }];
}

async function send({ url, secretKey, ...options }: ProviderOptions, request: ProviderRequest, signal: AbortSignal) {
  const trace: Record<string, string> = {};
  propagation.inject(context.active(), trace);
  const response = await (options.fetch ?? fetch)(new URL(request.path, url), {
    method: request.method,
    signal,
    redirect: 'error',
    headers: {
      ...trace,
      authorization: `Bearer ${secretKey}`,
      ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(request.idempotencyKey === undefined ? {} : { 'idempotency-key': request.idempotencyKey }),
    },
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
  });
  if (response.ok) return request.answer === 'bytes' ? new Uint8Array(await response.arrayBuffer()) : response.json();
  throw await failureOf(response);
}

/** What an answer that is not 2xx comes to: a refusal, or an outage after which the outcome is unknown. */
export async function failureOf(response: Response): Promise<Error> {
  if (response.status < 500 && response.status !== 429) {
    return new ProviderRefusal(response.status, await codeOf(response));
  }
  const error = new Error(`The provider answered ${response.status}.`);
  return Object.assign(error, { code: `HTTP_${response.status}` });
}

/** Of `{ error: { code } }` or `{ code }`. */
async function codeOf(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null);
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : body;
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'UNKNOWN';
}
