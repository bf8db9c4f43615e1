import type { RecentRow } from '../control/control-page.ts';
import { newestOf } from '../control/newest.ts';
import type { Shipment } from './shipment.ts';

/** The last parcels that were handed in, for the control page. */
export function recentParcels(all: Iterable<Shipment>): readonly RecentRow[] {
  return newestOf(all).map(({ trackingNumber, route, status, createdAt }) => ({
    name: trackingNumber,
    text: `${route[0]?.city ?? '?'} → ${route.at(-1)?.city ?? '?'}`,
    status,
    at: createdAt,
  }));
}
