import { createWSClient, type TRPCWebSocketClient } from '@trpc/client';
import { fastClose, type Watched, type WebSocketClass } from './fast-close.ts';
import { onPageReturn } from './page-return.ts';
import { createReconnectPause } from './reconnect-pause.ts';

interface LineOptions {
  readonly url: string;
  readonly WebSocket: WebSocketClass;
  readonly connectionParams: () => Promise<Record<string, string>>;
}

/** The one socket all streams share. It comes back by itself. */
export interface LiveLine {
  readonly socket: TRPCWebSocketClient;
  /** Reconnects now if it is waiting to; asks for a sign of life if it looks connected. */
  retry(): void;
  close(): Promise<void>;
}

const SIGN_OF_LIFE_MS = 3_000;

export function openLiveLine({ url, WebSocket, connectionParams }: LineOptions): LiveLine {
  const pause = createReconnectPause();
  const socket = createWSClient({
    // tRPC's own wait cannot be cut short, so that it is told none, and the wait stands before the address.
    url: async () => {
      await pause.over();
      return url;
    },
    retryDelayMs: (attempt) => {
      pause.plan(attempt);
      return 0;
    },
    WebSocket: fastClose(WebSocket) as unknown as typeof globalThis.WebSocket,
    connectionParams,
    lazy: { enabled: true, closeMs: 30_000 },
  });

  function retry(): void {
    pause.skip();
    const { connection } = socket;
    // A machine that slept does not know that its socket is dead.
    if (connection?.state === 'open') (connection.ws as unknown as Watched).heartbeat.ask(SIGN_OF_LIFE_MS);
  }

  const stopListening = onPageReturn(retry);
  return {
    socket,
    retry,
    async close() {
      stopListening();
      const closed = socket.close();
      pause.close();
      await closed;
    },
  };
}
