import type { Actor, EventLogPage } from '@pushcart/domain';

export interface ReadEvents {
  /** Behind this place in the log; 0 is the beginning. */
  readonly after: number;
  /** Up to and with this place, if it is not to go on as far as the log goes. */
  readonly to?: number | undefined;
  /** The most positions of the log that are looked at, from 1 to `MAX_LOG_PAGE`. */
  readonly limit: number;
}

/** What has happened in a store, in the order in which it did, in the words of webhooks. */
export interface EventLogService {
  /** For who may see figures, orders and stock: what is told is of all three. */
  read(actor: Actor, input: ReadEvents): Promise<EventLogPage>;
}
