import { type Actor, type Locale, normalizeEmail, requireStrongPassword } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { enqueueMessage } from '../messages/enqueue.ts';
import { asLocale } from './as-locale.ts';
import { endAllSessions } from './end-session.ts';
import { readToken, useToken } from './mailed-token.ts';
import { hashPassword, isCommonPassword } from './password.ts';
import { proveEmail } from './prove-email.ts';

/**
 * Does the same for every address: whether an account has it is found out when the message is sent, so neither answer nor time
 * tells who is a customer.
 */
export async function requestPasswordReset(
  deps: Deps,
  { storeId }: Actor,
  { email, locale }: { email: string; locale: Locale },
): Promise<void> {
  const recipient = normalizeEmail(email);
  await enqueueMessage(deps, deps.db, { storeId, template: 'reset-password', locale, recipient, facts: {} });
}

/** Sets the password of the account a link was mailed to, ends all its sessions, and forgets every device. */
export async function resetPassword(
  deps: Deps,
  { storeId }: Actor,
  { token, password }: { token: string; password: string },
): Promise<void> {
  const accountId = await readToken(deps, deps.db, 'reset_password', token);
  await requirePasswordFor(deps, accountId, password);
  const passwordHash = await hashPassword(password);
  await inTransaction(deps, async (tx) => {
    await useToken(deps, tx, 'reset_password', token);
    // The link came to the mailbox, which proves the address.
    const isFirstProof = await proveEmail(deps, tx, { storeId, accountId });
    if (isFirstProof) await dropOtherWays(tx, accountId);
    await replacePassword(deps, tx, { storeId, accountId, passwordHash });
  });
}

/** Whoever registered the address, perhaps of somebody else, keeps no way into the account of who has now proven it. */
async function dropOtherWays(tx: Transaction, accountId: string): Promise<void> {
  await tx.passkey.deleteMany({ where: { accountId } });
  await tx.linkedLogin.deleteMany({ where: { accountId } });
  await tx.totp.deleteMany({ where: { accountId } });
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.account.update({ where: { id: accountId }, data: { phone: null, phoneIndex: null } });
}

/** Refuses a password that is weak for this account, before it is hashed. */
export async function requirePasswordFor(
  { db, personalData }: Deps,
  accountId: string,
  password: string,
): Promise<void> {
  const { email } = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { email: true } });
  const opened = email === null ? '' : personalData.open({ table: 'accounts', column: 'email', id: accountId }, email);
  requireStrongPassword(password, opened, isCommonPassword);
}

/** Writes a new password, ends the sessions opened under the old one, and tells the owner. */
export async function replacePassword(
  deps: Deps,
  tx: Transaction,
  change: { storeId: string; accountId: string; passwordHash: string; keepSession?: string },
): Promise<void> {
  const { storeId, accountId, passwordHash, keepSession } = change;
  const { locale } = await tx.account.update({
    where: { id: accountId },
    data: { passwordHash },
    select: { locale: true },
  });
  await endAllSessions(tx, { accountId, except: keepSession }, deps.clock.now());
  await tx.knownDevice.deleteMany({ where: { accountId } });
  const message = { storeId, template: 'password-changed', locale: asLocale(locale), facts: { accountId } } as const;
  await enqueueMessage(deps, tx, message);
}
