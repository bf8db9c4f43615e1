import { randomUUID } from 'node:crypto';
import { countVisitors } from '@pushcart/domain';
import type { LiveSocket } from '@pushcart/realtime';
import type { Services } from '@pushcart/services';
import type { Log } from './log.ts';
import { every, type Repeated } from './worker/every.ts';

export interface PresenceOptions {
  readonly live: Pick<LiveSocket, 'sessions'>;
  readonly services: Pick<Services, 'metrics'>;
  readonly log: Log;
}

/** With what `every` adds, 5 s at most. */
const TELL_MS = 4_000;

/** Says again and again how many visitors have a live socket open to this process; once it is closed, that they are gone. */
export function tellPresence({ live, services, log }: PresenceOptions): Repeated {
  const process = randomUUID();

  async function tell(visitors: ReadonlyMap<string, number>): Promise<void> {
    try {
      await services.metrics.notePresence({ process, visitors });
    } catch (error) {
      log.warn({ error }, 'presence.failed');
    }
  }

  const telling = every(TELL_MS, () => tell(countVisitors(live.sessions().flatMap(({ visitor }) => visitor ?? []))));
  return {
    async close() {
      await telling.close();
      await tell(new Map());
    },
  };
}
