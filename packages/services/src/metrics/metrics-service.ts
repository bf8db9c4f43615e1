import type { Actor, StoreId, WallView } from '@pushcart/domain';
import type { LiveTopic } from '../live-topic.ts';

export interface Presence {
  /** Names the server process; a UUID. */
  readonly process: string;
  /** How many visitors it has in each store; a store that is not in it has none there. */
  readonly visitors: ReadonlyMap<StoreId, number>;
}

export interface MetricsService {
  wall(actor: Actor): Promise<WallView>;
  watchWall(actor: Actor): Promise<LiveTopic<WallView>>;
  /** Said by each server process every few seconds: what is 15 seconds old does not count any more. */
  notePresence(presence: Presence): Promise<void>;
}
