import { isOpenPayment, type PaymentStatus } from '@pushcart/domain';

const SECOND_MS = 1_000;

/**
 * When to ask the provider next: soon while nothing is known, then less and less often, since callbacks bring the news
 * faster. Null once the outcome is final.
 */
export function nextLookUp(status: PaymentStatus, createdAt: Date, now: Date): Date | null {
  if (!isOpenPayment(status)) return null;
  const ageMs = now.getTime() - createdAt.getTime();
  const waitMs = status === 'unknown' ? 5 * SECOND_MS : Math.min(Math.max(ageMs / 4, 15 * SECOND_MS), 600 * SECOND_MS);
  return new Date(now.getTime() + waitMs);
}
