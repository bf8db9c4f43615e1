import { can, requirePermission, topics } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { renewActor } from '../identity/renew-actor.ts';
import type { MetricsService } from './metrics-service.ts';
import { viewWall } from './view-wall.ts';

export function createMetricsService(deps: Deps): MetricsService {
  return {
    wall: (actor) => viewWall(deps, actor),
    async watchWall(actor) {
      requirePermission(actor, 'metrics.read');
      return {
        topics: [topics.storeMetrics(actor.storeId)],
        kind: 'state',
        snapshot: () => viewWall(deps, actor),
        async mayWatch() {
          const renewed = await renewActor(deps, actor);
          return renewed !== null && can(renewed, 'metrics.read');
        },
      };
    },
  };
}
