import type { Actor, WallView } from '@pushcart/domain';
import type { LiveTopic } from '../live-topic.ts';
import type { Presence } from './note-presence.ts';

export interface MetricsService {
  wall(actor: Actor): Promise<WallView>;
  watchWall(actor: Actor): Promise<LiveTopic<WallView>>;
  /** Said by each server process every few seconds: what is 15 seconds old does not count any more. */
  notePresence(presence: Presence): Promise<void>;
}
