import type { Actor, NewSession } from '@pushcart/domain';
import { mergeGuestCart } from '../cart/merge-guest-cart.ts';
import type { Transaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { joinGuestOrders } from '../order/join-guest-orders.ts';
import { endSession } from './end-session.ts';
import { openSession, type SessionOpening } from './open-session.ts';

/** Signs in: under a new session, in place of the one the caller had, with what the guest had collected and paid. */
export async function enter(
  deps: Deps,
  tx: Transaction,
  actor: Actor,
  opening: Omit<SessionOpening, 'storeId'>,
): Promise<NewSession> {
  const { storeId } = actor;
  const now = deps.clock.now();
  await joinGuestOrders(deps, tx, { storeId, accountId: opening.accountId });
  await endSession(tx, actor, now);
  await mergeGuestCart(tx, actor, opening.accountId, now);
  return openSession(deps, tx, { storeId, ...opening });
}
