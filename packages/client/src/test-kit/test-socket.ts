import type { WebSocketClass } from '../index.ts';
import type { Streams } from './streams.ts';
import { errorToWire, fromWire, toWire } from './wire.ts';

/** The live line of a shop in memory. */
export interface TestLine {
  readonly WebSocket: WebSocketClass;
  /** Breaks all sockets, and lets no new one open until `restore`. */
  drop(): void;
  restore(): void;
}

interface Message {
  readonly id: number;
  readonly method: string;
  readonly params?: { readonly path: string; readonly input: unknown; readonly lastEventId?: string };
}

export function createTestLine(streams: Streams): TestLine {
  const sockets = new Set<TestSocket>();
  let isDown = false;

  class TestSocket extends EventTarget {
    static readonly OPEN = 1;
    static readonly CLOSING = 2;
    static readonly CLOSED = 3;
    readonly OPEN = 1;
    readyState = 0;
    readonly #open = new Map<number, () => void>();

    constructor() {
      super();
      setTimeout(() => {
        if (isDown) return this.close();
        if (this.readyState !== 0) return;
        this.readyState = TestSocket.OPEN;
        sockets.add(this);
        this.dispatchEvent(new Event('open'));
      });
    }

    send(text: string): void {
      const messages = text === 'PING' ? [] : [JSON.parse(text) as Message | readonly Message[]].flat();
      for (const message of messages) this.#take(message as Message);
      if (text === 'PING') this.#tell('PONG');
    }

    close(): void {
      if (this.readyState === TestSocket.CLOSED) return;
      const wasOpen = this.readyState === TestSocket.OPEN;
      this.readyState = TestSocket.CLOSED;
      sockets.delete(this);
      for (const stop of this.#open.values()) stop();
      setTimeout(() => {
        if (!wasOpen) this.dispatchEvent(new Event('error'));
        this.dispatchEvent(Object.assign(new Event('close'), { code: 1006, reason: '', wasClean: false }));
      });
    }

    #take({ id, method, params }: Message): void {
      if (method === 'subscription.stop') {
        this.#open.get(id)?.();
        this.#answer(id, { result: { type: 'stopped' } });
      }
      if (method !== 'subscription' || params === undefined) return;
      const { path, lastEventId } = params;
      const input = { ...(fromWire(params.input) as object), ...(lastEventId === undefined ? {} : { lastEventId }) };
      this.#answer(id, { result: { type: 'started' } });
      const stop = streams.open(path, input, {
        frame: (cursor, data) =>
          this.#answer(id, { result: { type: 'data', id: cursor, data: toWire({ id: cursor, data }) } }),
        fail: (error) => this.#answer(id, { error: errorToWire(error, path) }),
      });
      this.#open.set(id, stop);
    }

    #answer(id: number, message: object): void {
      this.#tell(JSON.stringify({ id, ...message }));
    }

    #tell(data: string): void {
      queueMicrotask(() => {
        if (this.readyState === TestSocket.OPEN) this.dispatchEvent(Object.assign(new Event('message'), { data }));
      });
    }
  }

  return {
    WebSocket: TestSocket,
    drop() {
      isDown = true;
      for (const socket of [...sockets]) socket.close();
    },
    restore() {
      isDown = false;
    },
  };
}
