import { type Actor, DomainError, requireSignedIn } from '@pushcart/domain';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { replacePassword, requirePasswordFor } from './reset-password.ts';

/** Changes the password of whoever shows the present one; every other device is signed out. */
export async function changePassword(
  deps: Deps,
  actor: Actor,
  { password, newPassword }: { password: string; newPassword: string },
): Promise<void> {
  requireSignedIn(actor);
  const { id: accountId, sessionId } = actor.account;
  await requirePasswordFor(deps, accountId, newPassword);
  const { passwordHash: known } = await deps.db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { passwordHash: true },
  });
  if (!(await verifyPassword(known, password))) throw new DomainError('WRONG_CREDENTIALS', 'The password is wrong.');
  const passwordHash = await hashPassword(newPassword);
  await inTransaction(deps, (tx) =>
    replacePassword(deps, tx, { storeId: actor.storeId, accountId, passwordHash, keepSession: sessionId }),
  );
}
