import type { Transaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { joinGuestOrders } from '../order/join-guest-orders.ts';

/**
 * Notes that an account has its e-mail address, and brings it what it ordered in the store under that as a guest. Returns whether the
 * address was proven for the first time.
 */
export async function proveEmail(
  deps: Pick<Deps, 'clock'>,
  tx: Transaction,
  { storeId, accountId }: { storeId: string; accountId: string },
): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { id: accountId, emailVerifiedAt: null },
    data: { emailVerifiedAt: deps.clock.now() },
  });
  await joinGuestOrders(deps, tx, { storeId, accountId });
  return count === 1;
}
