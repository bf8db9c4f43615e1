import type { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { publicLookup, requirePublicHost } from './public-address.ts';

/** What a receiver answered; `code` is null when it did not, and `excerpt` says why. */
export interface HookAnswer {
  readonly code: number | null;
  readonly excerpt: string;
  readonly retryAfter: string | undefined;
  readonly durationMs: number;
}

export interface HookTransport {
  /** Whether this machine may be posted to. */
  readonly allowLoopback: boolean;
  /** Posts a body. Never rejects; follows nothing. */
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<HookAnswer>;
  close(): void;
}

export interface HookTransportOptions {
  /** For development and tests: this machine may be posted to, by HTTP as well. */
  readonly allowLoopback?: boolean;
  readonly timeoutMs?: number;
  /** Finds the addresses of a name; for tests. */
  readonly resolve?: typeof lookup;
}

const TIMEOUT_MS = 10_000;
const EXCERPT_BYTES = 1_024;
/** An answer that goes on is cut: its connection is not worth keeping. */
const MAX_ANSWER_BYTES = 65_536;

/** Posts webhooks to addresses that others chose: each connection goes to a public address, for ten seconds at most. */
export function createHookTransport({
  allowLoopback = false,
  timeoutMs = TIMEOUT_MS,
  resolve,
}: HookTransportOptions = {}): HookTransport {
  const options = { keepAlive: true, maxFreeSockets: 4, timeout: 30_000 };
  const agents = { 'http:': new http.Agent(options), 'https:': new https.Agent(options) };
  const lookup = publicLookup(allowLoopback, resolve);

  function request(url: URL, headers: Readonly<Record<string, string>>, body: string): Promise<http.IncomingMessage> {
    requirePublicHost(url.hostname, allowLoopback);
    const isPlain = url.protocol === 'http:';
    return new Promise((done, fail) => {
      const outgoing = (isPlain ? http : https).request(url, {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        agent: agents[isPlain ? 'http:' : 'https:'],
        lookup,
        signal: AbortSignal.timeout(timeoutMs),
      });
      outgoing.on('response', done).on('error', fail).end(body);
    });
  }

  return {
    allowLoopback,
    async post(url, headers, body) {
      const startedAt = performance.now();
      const took = () => Math.round(performance.now() - startedAt);
      try {
        const response = await request(new URL(url), headers, body);
        const excerpt = await readExcerpt(response);
        const retryAfter = response.headers['retry-after'];
        return { code: response.statusCode ?? 0, excerpt, retryAfter, durationMs: took() };
      } catch (error) {
        return { code: null, excerpt: codeOf(error), retryAfter: undefined, durationMs: took() };
      }
    },
    close() {
      for (const agent of Object.values(agents)) agent.destroy();
    },
  };
}

/** Reads the answer to its end, so that the connection can be used again, and keeps the beginning. */
async function readExcerpt(response: http.IncomingMessage): Promise<string> {
  const kept: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    if (size < EXCERPT_BYTES) kept.push(chunk);
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES) break;
  }
  // NUL cannot be stored.
  return Buffer.concat(kept).subarray(0, EXCERPT_BYTES).toString('utf8').replaceAll('\0', '');
}

/** As in ECONNREFUSED, CERT_HAS_EXPIRED or TIMEOUT; of the text of an error nothing is shown. */
function codeOf(error: unknown): string {
  const { name, code } = error as { name?: string; code?: unknown };
  if (name === 'AbortError' || name === 'TimeoutError') return 'TIMEOUT';
  return typeof code === 'string' ? code : 'NO_ANSWER';
}
