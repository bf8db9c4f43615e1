/** A DATE column as the calendar day it says: `2026-12-02`. The driver gives its midnight in UTC. */
export function dayOf(column: Date): string {
  return column.toISOString().slice(0, 10);
}

/** A calendar day as a DATE column takes it. */
export function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
