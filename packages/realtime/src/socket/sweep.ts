import type { Connection, SocketCounters } from './connection.ts';
import type { SocketLimits } from './limits.ts';

const PING = 'PING';

/** Looks after one socket, about once a second: one timer serves them all. */
export function sweep(connection: Connection, limits: SocketLimits, counters: SocketCounters): void {
  const now = performance.now();
  const silentMs = now - connection.lastHeardAt;
  const laggedMs = connection.laggingSince > 0 ? now - connection.laggingSince : 0;
  if (connection.awaitsParams) {
    if (silentMs > limits.handshakeMs) connection.close(4408, 'No connection parameters came.');
  } else if (laggedMs > limits.lagMs || silentMs > limits.pingMs + limits.pongMs) {
    connection.terminate();
  } else {
    askForLife(connection, silentMs > limits.pingMs);
    watchExpiry(connection, limits, counters);
  }
}

function askForLife(connection: Connection, isSilent: boolean): void {
  if (isSilent && !connection.pinged) connection.sendText(PING);
  connection.pinged = isSilent;
}

/** A client told in time comes back with a new session and loses nothing; one that does not is cut off. */
function watchExpiry(connection: Connection, limits: SocketLimits, counters: SocketCounters): void {
  const { expiresAt } = connection.session;
  if (!expiresAt) return;
  const leftMs = expiresAt.getTime() - Date.now();
  if (leftMs <= 0) {
    counters.expired += 1;
    connection.close(4401, 'The session has expired.');
  } else if (leftMs <= limits.expiryNoticeMs) {
    connection.askToReconnect();
  }
}
