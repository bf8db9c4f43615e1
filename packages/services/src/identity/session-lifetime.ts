const DAY_MS = 86_400_000;

/** A session nobody uses ends after this. */
export const IDLE_LIMIT_MS = 14 * DAY_MS;
/** A session ends after this however much it is used. */
export const ABSOLUTE_LIMIT_MS = 60 * DAY_MS;
/** How far behind `last_seen_at` may be, so that not every request writes. */
export const SEEN_PRECISION_MS = 5 * 60_000;

/** The condition under which a session is open at a time. */
export function openSessions(now: Date) {
  return {
    revokedAt: null,
    expiresAt: { gt: now },
    lastSeenAt: { gt: new Date(now.getTime() - IDLE_LIMIT_MS) },
    account: { disabledAt: null, erasedAt: null },
  };
}
