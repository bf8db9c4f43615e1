/**
 * `idle`: nothing is watched. `live`: what is watched is current. `reconnecting`: a moment ago it was. `offline`: the shop has not
 * been reached for a while, and what is shown is as old as `lastEventAt`.
 */
export type ConnectionState = 'idle' | 'live' | 'reconnecting' | 'offline';

export interface Connection {
  readonly state: ConnectionState;
  /** When the newest frame arrived, by this machine's clock. */
  readonly lastEventAt: Date | null;
  /** Calls `listener` whenever `state` changes. Returns a function to stop. */
  subscribe(listener: (state: ConnectionState) => void): () => void;
  /** Tries to reach the shop now rather than at the next planned moment. Harmless while it is reached. */
  retry(): void;
}

const OFFLINE_AFTER_MS = 8_000;

export interface ConnectionMonitor extends Omit<Connection, 'retry'> {
  /** Takes the state of the socket as tRPC reports it. */
  onSocket(socket: 'idle' | 'connecting' | 'pending', hasFailed: boolean): void;
  onFrame(): void;
  close(): void;
}

export function createConnectionMonitor(): ConnectionMonitor {
  const listeners = new Set<(state: ConnectionState) => void>();
  let state: ConnectionState = 'idle';
  let lastEventAt: Date | null = null;
  let offlineTimer: ReturnType<typeof setTimeout> | undefined;

  function move(next: ConnectionState): void {
    if (next !== 'reconnecting') {
      clearTimeout(offlineTimer);
      offlineTimer = undefined;
    }
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener(next);
  }

  function lose(): void {
    if (offlineTimer !== undefined || state === 'offline') return;
    offlineTimer = setTimeout(() => move('offline'), OFFLINE_AFTER_MS);
    move('reconnecting');
  }

  return {
    get state() {
      return state;
    },
    get lastEventAt() {
      return lastEventAt;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onSocket(socket, hasFailed) {
      if (socket === 'pending') move('live');
      else if (socket === 'idle') move('idle');
      else if (hasFailed) lose();
    },
    onFrame() {
      lastEventAt = new Date();
    },
    close() {
      move('idle');
      listeners.clear();
    },
  };
}
