import type { Deps } from '../deps.ts';
import { daysBefore, inBatches } from './in-batches.ts';

/** Lines go with their cart. A cart that somebody is at work on is left alone. */
export function deleteGuestCarts({ db, clock }: Pick<Deps, 'db' | 'clock'>, days: number): Promise<number> {
  const before = daysBefore(clock.now(), days);
  return inBatches(
    (limit) => db.$executeRaw`
      DELETE FROM carts WHERE id IN (
        SELECT cart.id FROM carts cart
        WHERE cart.account_id IS NULL AND cart.updated_at < ${before}
          AND NOT EXISTS (SELECT 1 FROM reservations hold WHERE hold.cart_id = cart.id AND hold.status = 'held')
        LIMIT ${limit} FOR UPDATE SKIP LOCKED)`,
  );
}
