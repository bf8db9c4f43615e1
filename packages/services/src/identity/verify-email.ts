import { type Actor, requireSignedIn } from '@pushcart/domain';
import type { Reader } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { enqueueMessage } from '../messages/enqueue.ts';
import { asLocale } from './as-locale.ts';
import { useToken } from './mailed-token.ts';
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

/** Proves the address a link was mailed to. Whoever holds the link may; it opens nothing. */
export async function verifyEmail(deps: Deps, { storeId }: Actor, { token }: { token: string }): Promise<void> {
  await inTransaction(deps, async (tx) => {
    const accountId = await useToken(deps, tx, 'verify_email', token);
    await proveEmail(deps, tx, { storeId, accountId });
  });
}
