import type { Actor, WallView } from '@pushcart/domain';
import type { LiveTopic } from '../live-topic.ts';

export interface MetricsService {
  wall(actor: Actor): Promise<WallView>;
  watchWall(actor: Actor): Promise<LiveTopic<WallView>>;
}
