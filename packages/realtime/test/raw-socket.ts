import { once } from 'node:events';
import { WebSocket } from 'ws';

export interface RawSocket {
  readonly ws: WebSocket;
  readonly heard: string[];
  /** Resolves to the code the socket is closed with. */
  readonly closed: Promise<number>;
}

/** A socket without a client behind it: says what it is told to and keeps what it hears. */
export async function openRaw(url: string): Promise<RawSocket> {
  const ws = new WebSocket(url);
  const heard: string[] = [];
  ws.on('message', (data) => heard.push(String(data)));
  ws.on('error', () => {});
  const closed = once(ws, 'close').then(([code]) => code as number);
  await once(ws, 'open');
  return { ws, heard, closed };
}

/** The message that follows a topic. */
export const follow = (id: number, topic: string) =>
  JSON.stringify({ id, method: 'subscription', params: { path: 'follow', input: { json: { topic } } } });
