import type { Deps } from '../deps.ts';
import type { EventLogService } from './event-log-service.ts';
import { readEvents } from './read-events.ts';

export function createEventLogService(deps: Deps): EventLogService {
  return { read: (actor, input) => readEvents(deps, actor, input) };
}
