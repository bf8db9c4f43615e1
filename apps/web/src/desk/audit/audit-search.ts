import { AUDIT_AREAS, type AuditArea } from '@pushcart/domain';

/** The filters in the address, as in `?kind=staff&from=2026-11-01`. */
export interface AuditSearch {
  /** The account that did it. */
  readonly who?: string;
  readonly kind?: AuditArea;
  /** Days as `2026-11-30` in the zone of who looks, both of them included. */
  readonly from?: string;
  readonly to?: string;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function parseAuditSearch(search: Readonly<Record<string, unknown>>): AuditSearch {
  const { who } = search;
  const kind = AUDIT_AREAS.find((known) => known === search.kind);
  const [from, to] = [dayOf(search.from), dayOf(search.to)];
  return {
    ...(typeof who === 'string' && ID.test(who) ? { who } : {}),
    ...(kind === undefined ? {} : { kind }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** The moments that the days begin and end at: `since` is the first of the first one, `until` the first after the last one. */
export function momentsOf({ from, to }: AuditSearch): { readonly since?: Date; readonly until?: Date } {
  return {
    ...(from === undefined ? {} : { since: midnight(from, 0) }),
    ...(to === undefined ? {} : { until: midnight(to, 1) }),
  };
}

function dayOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return undefined;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value) ? value : undefined;
}

function midnight(day: string, later: number): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later);
}
