import { type Actor, personOf } from '../access.ts';
import type { StoreId } from '../ids.ts';

/** Who has the shop open, with a version that grows with each change. */
export interface VisitorsNow {
  readonly count: number;
  readonly version: number;
}

/** An event on `store:{id}:metrics`. */
export interface VisitorsChanged {
  readonly type: 'visitors.changed';
  readonly visitors: VisitorsNow;
}

/** One name for all that a visitor has open in a store; null for staff, for keys, and for whoever cannot be told from others. */
export function visitorKey(actor: Actor): string | null {
  const { storeId, guestId, account } = actor;
  if (account !== null && account.role !== null) return null;
  const id = guestId ?? personOf(actor)?.id ?? null;
  return id === null ? null : `${storeId}:${id}`;
}

/** How many visitors each store has; one that is there several times counts once. */
export function countVisitors(keys: Iterable<string>): ReadonlyMap<StoreId, number> {
  const counts = new Map<StoreId, number>();
  for (const key of new Set(keys)) {
    const storeId = key.slice(0, key.indexOf(':'));
    counts.set(storeId, (counts.get(storeId) ?? 0) + 1);
  }
  return counts;
}
