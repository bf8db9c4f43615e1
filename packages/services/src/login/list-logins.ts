import { type Actor, DomainError, type LinkedLoginView, requireId, requireSignedIn } from '@pushcart/domain';
import { changeFactors } from '../account/change-factors.ts';
import type { Deps } from '../deps.ts';
import { requireWayIn } from './linked-login.ts';

/** The logins linked to the actor's account, the oldest first. One whose provider is not set up any more shows its id. */
export async function listLogins(deps: Deps, actor: Actor): Promise<readonly LinkedLoginView[]> {
  requireSignedIn(actor);
  const rows = await deps.db.linkedLogin.findMany({
    where: { accountId: actor.account.id },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, provider, name, createdAt, lastUsedAt }) => ({
    id,
    provider: { id: provider, label: deps.loginProviders.find((one) => one.id === provider)?.label ?? provider },
    name: deps.personalData.open({ table: 'linked_logins', column: 'name', id }, name),
    createdAt,
    lastUsedAt,
  }));
}

/** Unlinks a login, unless nobody could sign in any more. */
export async function unlinkLogin(
  deps: Deps,
  actor: Actor,
  { loginId }: { loginId: string },
): Promise<readonly LinkedLoginView[]> {
  requireId(loginId, 'login');
  await changeFactors(deps, actor, async (tx, { account }) => {
    const { count } = await tx.linkedLogin.deleteMany({ where: { id: loginId, accountId: account.id } });
    if (count === 0) throw new DomainError('NOT_FOUND', 'There is no such login.');
    await requireWayIn(tx, account.id);
  });
  return listLogins(deps, actor);
}
