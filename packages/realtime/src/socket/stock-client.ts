import { EventEmitter } from 'node:events';
import type { WebSocket } from 'ws';
import type { Connection } from './connection.ts';

export type RequestId = number | string;

/** What a message to a client says about the request it answers. */
export interface Reply {
  readonly id: RequestId | null;
  /** Nothing more will follow for a subscription. */
  readonly last: boolean;
}

/** The socket as the stock handler sees it: gets the frames that are not ours to serve, and sends through the real one. */
export class StockClient extends EventEmitter {
  readonly connection: Connection;
  readonly #ws: WebSocket;
  readonly #onReply: (reply: Reply) => void;

  constructor(ws: WebSocket, connection: Connection, onReply: (reply: Reply) => void) {
    super();
    this.connection = connection;
    this.#ws = ws;
    this.#onReply = onReply;
  }

  get readyState(): number {
    return this.#ws.readyState;
  }

  send(text: string): void {
    this.#ws.send(text);
    this.#onReply(readReply(text));
  }

  close(code?: number): void {
    this.#ws.close(code);
  }

  terminate(): void {
    this.#ws.terminate();
  }

  receive(data: Buffer, isBinary: boolean): void {
    this.emit('message', data, isBinary);
  }
}

const REPLY = /^\{"id":(\d+|"[^"\\]*")(?:,"jsonrpc":"2\.0")?,"(?:(error)"|result":\{"type":"(\w+)")/;

/** Reads the start of the text when it looks as usual, and all of it otherwise. */
function readReply(text: string): Reply {
  const match = REPLY.exec(text);
  if (match) {
    const [, id = 'null', error, type] = match;
    return { id: JSON.parse(id), last: error !== undefined || type === 'stopped' };
  }
  const { id = null, error, result } = JSON.parse(text);
  return { id, last: error !== undefined || result?.type === 'stopped' };
}
