/** How long a socket may take to open, the handshake of TLS among it. */
const OPEN_MS = 10_000;
/** Silence after which a socket is asked for a sign of life. */
const QUIET_MS = 10_000;
const ANSWER_MS = 5_000;

interface Attended {
  addEventListener?(type: 'open' | 'message' | 'close', listener: () => void): void;
  send?(text: string): void;
  close(): void;
}

/** Watches over a socket. */
export interface Heartbeat {
  /** Asks for a sign of life now, and closes the socket when none comes within `answerMs`. */
  ask(answerMs?: number): void;
}

/**
 * Closes a socket that does not open in time, or has gone silent: a peer that is frozen or out of reach keeps it open and says nothing. Whatever
 * comes is a sign of life, since an answer may stand behind much else on a slow line.
 */
export function createHeartbeat(socket: Attended): Heartbeat {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const after = (ms: number, then: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(then, ms);
  };
  const giveUp = () => socket.close();
  const ask = (answerMs = ANSWER_MS) => {
    socket.send?.('PING');
    after(answerMs, giveUp);
  };
  const rest = () => after(QUIET_MS, ask);
  after(OPEN_MS, giveUp);
  socket.addEventListener?.('open', rest);
  socket.addEventListener?.('message', rest);
  socket.addEventListener?.('close', () => clearTimeout(timer));
  return { ask };
}
