import { useEffect, useRef } from 'react';
import { useClient } from './shop.tsx';
import { useConnection } from './use-connection.ts';

const EVERY_MS = 5 * 60_000;

/**
 * Has the shop say its build once it is back, since it may have been away for an update, and from time to time: a page that only watches
 * would not hear of it, because what comes live names none.
 */
export function useAskForBuild(): void {
  const client = useClient();
  const { isStale } = useConnection();
  const wasStale = useRef(false);

  useEffect(() => {
    if (wasStale.current && !isStale) ask(client);
    wasStale.current = isStale;
  }, [client, isStale]);

  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) ask(client);
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [client]);
}

/** The answer's headers say it; where none comes, the next one will. */
function ask(client: ReturnType<typeof useClient>): void {
  void client.system.info.query().catch(() => undefined);
}
