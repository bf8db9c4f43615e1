import type { Actor, Cohort, ReportDays, ReportRival, SalesReport, StoreId, WallView } from '@pushcart/domain';
import type { LiveTopic } from '../live-topic.ts';

export interface Presence {
  /** Names the server process; a UUID. */
  readonly process: string;
  /** How many visitors it has in each store; a store that is not in it has none there. */
  readonly visitors: ReadonlyMap<StoreId, number>;
}

export interface SalesReportInput {
  readonly days: ReportDays;
  readonly rival: ReportRival;
}

export interface MetricsService {
  wall(actor: Actor): Promise<WallView>;
  salesReport(actor: Actor, input: SalesReportInput): Promise<SalesReport>;
  cohorts(actor: Actor): Promise<readonly Cohort[]>;
  watchWall(actor: Actor): Promise<LiveTopic<WallView>>;
  /** Said by each server process every few seconds: what is 15 seconds old does not count any more. */
  notePresence(presence: Presence): Promise<void>;
}
