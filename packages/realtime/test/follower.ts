import { createTRPCClient, createWSClient, type TRPCClient, wsLink } from '@trpc/client';
import superjson from 'superjson';
import { WebSocket } from 'ws';
import type { TestRouter } from './router.ts';

export interface TestClient extends Disposable {
  readonly trpc: TRPCClient<TestRouter>;
  close(): void;
}

/** An ordinary tRPC client, with the reconnect delay of a test. */
export function connect(url: string, params?: Record<string, string>): TestClient {
  const ws = createWSClient({
    url,
    WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
    retryDelayMs: () => 20 + Math.random() * 60,
    ...(params ? { connectionParams: params } : {}),
  });
  const trpc = createTRPCClient<TestRouter>({ links: [wsLink({ client: ws, transformer: superjson })] });
  const close = () => void ws.close();
  return { trpc, close, [Symbol.dispose]: close };
}

/** Follows one topic and keeps the books: what was missing, what came twice. */
export class Follower {
  readonly topic: string;
  lost = 0;
  repeated = 0;
  events = 0;
  snapshots = 0;
  resets = 0;
  ready = 0;
  seq = -1;
  error: unknown = null;
  stopped = false;

  constructor(topic: string) {
    this.topic = topic;
  }

  follow({ trpc }: TestClient): this {
    trpc.follow.subscribe(
      { topic: this.topic },
      {
        onData: (frame) => this.take(frame),
        onError: (error) => {
          this.error = error;
        },
        onStopped: () => {
          this.stopped = true;
        },
      },
    );
    return this;
  }

  take({ id, data }: { id: string; data: { kind: string; seq?: number; reset?: boolean } }): void {
    const cursor = Number(/:(\d+)/.exec(id)?.[1]);
    if (data.kind === 'event') {
      this.events += 1;
      const seq = data.seq ?? 0;
      if (seq <= this.seq) this.repeated += 1;
      else this.lost += seq - this.seq - 1;
      this.seq = Math.max(this.seq, seq);
    } else if (data.kind === 'snapshot') {
      this.snapshots += 1;
      if (data.reset) this.resets += 1;
      this.seq = cursor;
    } else {
      this.ready += 1;
      // While moving, the old socket may deliver past the cursor the new one resumes from; never the other way round.
      if (cursor > this.seq) this.lost += cursor - this.seq;
    }
  }
}
