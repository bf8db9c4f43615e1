import type { ConnectionState } from '@pushcart/client';
import { useCallback, useSyncExternalStore } from 'react';
import { useClient } from './shop.tsx';

/** How far the numbers on the screen can be trusted. */
export interface ConnectionView {
  readonly state: ConnectionState;
  /** What is shown may be old: grey it, and let nobody spend money on it. */
  readonly isStale: boolean;
  /** When the last news came. */
  readonly since: Date | null;
}

export function useConnection(): ConnectionView {
  const { connection } = useClient();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stop = connection.subscribe(listener);
      window.addEventListener('online', listener);
      window.addEventListener('offline', listener);
      return () => {
        stop();
        window.removeEventListener('online', listener);
        window.removeEventListener('offline', listener);
      };
    },
    [connection],
  );
  const state = useSyncExternalStore(subscribe, () => (navigator.onLine ? connection.state : 'offline'));
  return {
    state,
    isStale: state === 'offline' || state === 'reconnecting',
    since: connection.lastEventAt,
  };
}
