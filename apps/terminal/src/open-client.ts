import { createPushcart, type Pushcart } from '@pushcart/client';
import { WebSocket } from 'ws';
import type { Credentials } from './login/credentials.ts';

/** A client for the terminal's lifetime; connection changes go to `notice`. */
export function openClient(credentials: Credentials, notice: (text: string) => void): Pushcart {
  const pushcart = createPushcart({
    url: credentials.url,
    ...(credentials.token === null ? {} : { token: credentials.token }),
    ...(credentials.apiKey === null ? {} : { apiKey: credentials.apiKey }),
    WebSocket,
  });
  let wasLive = false;
  let wasDown = false;
  pushcart.connection.subscribe((state) => {
    if (state === 'reconnecting')
      notice(wasLive ? 'Connection lost, trying again …' : 'Not connected yet, trying again …');
    if (state === 'live' && wasDown) notice(wasLive ? 'Live again, nothing was missed.' : 'Connected.');
    wasLive ||= state === 'live';
    wasDown = state !== 'live' && state !== 'idle';
  });
  return pushcart;
}
