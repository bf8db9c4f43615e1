import { type Actor, DomainError, type NewSession } from '@pushcart/domain';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { enter } from './enter.ts';
import { accountNamed } from './find-account.ts';
import type { SignInInput } from './identity-service.ts';
import { verifyPassword } from './password.ts';
import { requireSecondFactor } from './second-factor.ts';

/**
 * Opens a session under a new id, ends the one the caller had, and merges the guest's cart into the account's. An
 * unknown login, a closed account and a wrong password answer alike. Only who knows the password learns that a
 * second factor is asked for.
 */
export async function signIn(
  deps: Deps,
  actor: Actor,
  { password, code, ...login }: SignInInput,
  userAgent: string,
): Promise<NewSession> {
  const account = await deps.db.account.findUnique({
    where: accountNamed(deps, login),
    select: { id: true, passwordHash: true },
  });
  const isRight = await verifyPassword(account?.passwordHash ?? null, password);
  if (account === null || !isRight) throw new DomainError('WRONG_CREDENTIALS', 'Name or password is wrong.');

  return inTransaction(deps, async (tx) => {
    const withSecondFactor = await requireSecondFactor(deps, tx, account.id, code);
    return enter(deps, tx, actor, { accountId: account.id, userAgent, withSecondFactor });
  });
}
