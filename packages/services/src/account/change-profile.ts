import {
  type AccountView,
  type Actor,
  DomainError,
  type Locale,
  normalizeUsername,
  requireSignedIn,
  requireText,
  requireUsername,
} from '@pushcart/domain';
import { isDuplicate } from '../db/sql-error.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { viewAccount } from './view-account.ts';

/** Changes what is given and leaves the rest. */
export async function updateAccount(
  deps: Deps,
  actor: Actor,
  { name, locale }: { name?: string | undefined; locale?: Locale | undefined },
): Promise<AccountView> {
  requireSignedIn(actor);
  const { id } = actor.account;
  const sealed =
    name === undefined
      ? undefined
      : deps.personalData.seal({ table: 'accounts', column: 'name', id }, requireText('name', name, { max: 120 }));
  await deps.db.account.update({
    where: { id },
    data: { ...(sealed === undefined ? {} : { name: sealed }), ...(locale === undefined ? {} : { locale }) },
  });
  // The name is filed anew where desks look for it.
  if (name !== undefined) await deps.db.customer.updateMany({ where: { accountId: id }, data: { indexedWith: null } });
  return viewAccount(deps, deps.db, actor);
}

/** Takes a name to sign in by. A taken one is refused; names, unlike addresses, are no secret. */
export async function setUsername(
  deps: Deps,
  actor: Actor,
  { username }: { username: string | null },
): Promise<AccountView> {
  requireSignedIn(actor);
  const { id } = actor.account;
  const shown = username === null ? null : requireUsername(username);
  const data =
    shown === null
      ? { username: null, usernameIndex: null }
      : {
          username: deps.personalData.seal({ table: 'accounts', column: 'username', id }, shown),
          usernameIndex: deps.personalData.index('username', normalizeUsername(shown)),
        };
  try {
    return await inTransaction(deps, async (tx) => {
      await tx.account.update({ where: { id }, data });
      return viewAccount(deps, tx, actor);
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw new DomainError('INVALID_INPUT', 'This username is taken.', { field: 'username' });
  }
}
