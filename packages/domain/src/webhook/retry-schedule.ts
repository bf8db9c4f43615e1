const FIRST_PAUSE_MS = 2_000;
const MAX_PAUSE_MS = 6 * 3_600_000;
const HOUR_MS = 3_600_000;

/** The longest that anything waits for its next attempt after the endpoint has taken something. */
export const WEBHOOK_ANSWERING_PAUSE_MS = 60_000;
/** After so many attempts it waits as long as `nextWebhookTry` says: more than an outage leads to, and few for what is never taken. */
export const WEBHOOK_ANSWERING_TRIES = 60;
/** How long after its first attempt a delivery is given up. */
export const WEBHOOK_GIVE_UP_MS = 72 * HOUR_MS;
/** After how long of nothing but failures an endpoint is disabled. */
export const WEBHOOK_DISABLE_MS = 120 * HOUR_MS;
/** The most that a receiver may ask us to wait. */
const MAX_RETRY_AFTER_MS = HOUR_MS;

/**
 * When to try again after attempt number `attempts` has failed: each pause about twice as long as the one before, up to six hours, give
 * or take a quarter. Null: no more, three days have gone. `chance` is from 0 to 1.
 */
export function nextWebhookTry(
  { attempts, firstTriedAt }: { attempts: number; firstTriedAt: Date },
  now: Date,
  chance: number,
): Date | null {
  const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** Math.min(attempts - 1, 20), MAX_PAUSE_MS) * (0.75 + chance / 2);
  const next = now.getTime() + pauseMs;
  return next > firstTriedAt.getTime() + WEBHOOK_GIVE_UP_MS ? null : new Date(next);
}

/** Until when a receiver asks to be left alone by `Retry-After`, in seconds or as a date, within bounds; null when it does not. */
export function retryAfter(header: string | undefined, now: Date): Date | null {
  if (header === undefined) return null;
  const waitMs = /^\d{1,9}$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now.getTime();
  return waitMs > 0 ? new Date(now.getTime() + Math.min(waitMs, MAX_RETRY_AFTER_MS)) : null;
}
