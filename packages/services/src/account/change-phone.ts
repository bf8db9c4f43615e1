import { type AccountView, type Actor, DomainError, requirePhone, requireSignedIn } from '@pushcart/domain';
import { isDuplicate } from '../db/sql-error.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { asLocale } from '../identity/as-locale.ts';
import { requireConfirmed } from '../identity/confirm.ts';
import { checkPhoneCode, sendPhoneCode, spendPhoneCode } from '../identity/phone-code.ts';
import { viewAccount } from './view-account.ts';

/** Sends a code to a number that is to become the account's. */
export async function requestPhone(deps: Deps, actor: Actor, input: { phone: string }): Promise<void> {
  requireSignedIn(actor);
  const phone = requirePhone(input.phone);
  await requireConfirmed(deps, actor);
  const { id: accountId } = actor.account;
  const { locale } = await deps.db.account.findUniqueOrThrow({ where: { id: accountId }, select: { locale: true } });
  await sendPhoneCode(deps, { storeId: actor.storeId, phone, accountId, locale: asLocale(locale) });
}

/** Gives the account a number whose code was shown. A number of another account stays there. */
export async function confirmPhone(
  deps: Deps,
  actor: Actor,
  input: { phone: string; code: string },
): Promise<AccountView> {
  requireSignedIn(actor);
  const phone = requirePhone(input.phone);
  await requireConfirmed(deps, actor);
  const { id } = actor.account;
  const codeId = await checkPhoneCode(deps, { phone, accountId: id, code: input.code });
  const data = {
    phone: deps.personalData.seal({ table: 'accounts', column: 'phone', id }, phone),
    phoneIndex: deps.personalData.index('phone', phone),
  };
  try {
    return await inTransaction(deps, async (tx) => {
      await spendPhoneCode(tx, codeId, deps.clock.now());
      await tx.account.update({ where: { id }, data });
      return viewAccount(deps, tx, actor);
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    // Who says so holds the phone, and so may know.
    throw new DomainError('INVALID_INPUT', 'Another account signs in with this number.', { field: 'phone' });
  }
}
