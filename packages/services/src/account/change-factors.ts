import { type Actor, requireSignedIn, type SignedInActor } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { asLocale } from '../identity/as-locale.ts';
import { requireConfirmed } from '../identity/confirm.ts';
import { secondFactorsOf } from '../identity/second-factor.ts';
import { enqueueMessage } from '../messages/enqueue.ts';

/**
 * Changes how an account is signed in to: only just after its owner was seen, one change at a time, and the owner is told. Whoever
 * adds a factor has shown it with that. Without any factor left, recovery codes go too.
 */
export async function changeFactors<T>(
  deps: Deps,
  actor: Actor,
  change: (tx: Transaction, actor: SignedInActor) => Promise<T>,
): Promise<T> {
  requireSignedIn(actor);
  await requireConfirmed(deps, actor);
  const { id: accountId, sessionId } = actor.account;
  return inTransaction(deps, async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM accounts WHERE id = ${accountId}::uuid FOR UPDATE`;
    const result = await change(tx, actor);
    const { locale } = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { locale: true } });
    const hasFactors = (await secondFactorsOf(tx, accountId)).length > 0;
    if (!hasFactors) await tx.recoveryCode.deleteMany({ where: { accountId } });
    await tx.session.updateMany({
      where: { id: sessionId, accountId },
      data: { secondFactorAt: hasFactors ? deps.clock.now() : null },
    });
    await enqueueMessage(deps, tx, {
      storeId: actor.storeId,
      template: 'second-factor-changed',
      locale: asLocale(locale),
      facts: { accountId },
    });
    return result;
  });
}
