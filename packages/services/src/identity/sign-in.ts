import { type Actor, DomainError, type NewSession, normalizeEmail } from '@pushcart/domain';
import { mergeGuestCart } from '../cart/merge-guest-cart.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { endSession } from './end-session.ts';
import type { SignInInput } from './identity-service.ts';
import { openSession } from './open-session.ts';
import { verifyPassword } from './password.ts';

/**
 * Opens a session under a new id, ends the one the caller had, and merges the guest's cart into the account's. An
 * unknown address, a closed account and a wrong password answer alike.
 */
export async function signIn(deps: Deps, actor: Actor, input: SignInInput, userAgent: string): Promise<NewSession> {
  const emailIndex = deps.personalData.index('email', normalizeEmail(input.email));
  const account = await deps.db.account.findUnique({
    where: { emailIndex, disabledAt: null, erasedAt: null },
    select: { id: true, passwordHash: true },
  });
  const isRight = await verifyPassword(account?.passwordHash ?? null, input.password);
  if (account === null || !isRight) throw new DomainError('WRONG_CREDENTIALS', 'E-mail or password is wrong.');

  return inTransaction(deps, async (tx) => {
    await endSession(tx, actor, deps.clock.now());
    await mergeGuestCart(tx, actor, account.id, deps.clock.now());
    return openSession(deps, tx, { storeId: actor.storeId, accountId: account.id, userAgent });
  });
}
