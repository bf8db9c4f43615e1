import { type Actor, requireSignedIn } from '@pushcart/domain';
import type { Reader } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { enqueueMessage } from '../messages/enqueue.ts';
import { asLocale } from './as-locale.ts';
import { tokenRefused, useToken } from './mailed-token.ts';
import { proveEmail } from './prove-email.ts';

/** Sends the link that proves an address. Whether one is needed is looked at when it is sent. */
export async function sendVerification(
  deps: Deps,
  tx: Reader,
  { storeId, accountId, locale }: { storeId: string; accountId: string; locale: string },
): Promise<void> {
  await enqueueMessage(deps, tx, { storeId, template: 'verify-email', locale: asLocale(locale), facts: { accountId } });
}

/** Sends the actor another link, unless the address is proven already. */
export async function requestVerification(deps: Deps, actor: Actor): Promise<void> {
  requireSignedIn(actor);
  const { locale } = await deps.db.account.findUniqueOrThrow({
    where: { id: actor.account.id },
    select: { locale: true },
  });
  await sendVerification(deps, deps.db, { storeId: actor.storeId, accountId: actor.account.id, locale });
}

/**
 * Proves the address a link was mailed to, for who is signed in to the account: anybody can register the address of somebody else,
 * and its owner, pressing a link out of courtesy, must not vouch for them.
 */
export async function verifyEmail(deps: Deps, actor: Actor, { token }: { token: string }): Promise<void> {
  requireSignedIn(actor);
  const { storeId } = actor;
  await inTransaction(deps, async (tx) => {
    const accountId = await useToken(deps, tx, 'verify_email', token);
    if (accountId !== actor.account.id) throw tokenRefused();
    await proveEmail(deps, tx, { storeId, accountId });
  });
}
