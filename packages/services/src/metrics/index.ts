import { requirePermission, topics } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { stillMay } from '../identity/renew-actor.ts';
import type { MetricsService } from './metrics-service.ts';
import { notePresence } from './note-presence.ts';
import { viewCohorts } from './view-cohorts.ts';
import { viewSalesReport } from './view-sales-report.ts';
import { viewWall } from './view-wall.ts';

export function createMetricsService(deps: Deps): MetricsService {
  return {
    wall: (actor) => viewWall(deps, actor),
    salesReport: (actor, input) => viewSalesReport(deps, actor, input),
    cohorts: (actor) => viewCohorts(deps, actor),
    async watchWall(actor) {
      requirePermission(actor, 'metrics.read');
      return {
        topics: [topics.storeMetrics(actor.storeId)],
        kind: 'state',
        snapshot: () => viewWall(deps, actor),
        mayWatch: () => stillMay(deps, actor, 'metrics.read'),
      };
    },
    notePresence: (presence) => notePresence(deps, presence),
  };
}
