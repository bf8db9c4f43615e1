import { type Actor, DomainError, requireSignedIn } from '@pushcart/domain';
import { revoke } from '@pushcart/realtime';
import { recordAudit } from '../audit/record.ts';
import { inTransaction, markAsNews } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { requireConfirmed } from '../identity/confirm.ts';
import { endAllSessions } from '../identity/end-session.ts';
import { requireAnotherOwner } from '../staff/require-another-owner.ts';
import { ACCOUNT_TABLES } from './account-tables.ts';

/** On the way to somebody whose name and address are still needed. */
const UNDER_WAY = ['placed', 'paid', 'packed', 'shipped'];

/**
 * Erases an account for ever: personal rows go, what is sealed in rows that stay is overwritten, every session ends. Refused while
 * an order is under way, since the parcel could not arrive, and to the last owner of a store.
 */
export async function eraseAccount(deps: Deps, actor: Actor): Promise<void> {
  requireSignedIn(actor);
  await requireConfirmed(deps, actor);
  const { id: accountId } = actor.account;
  const now = deps.clock.now();
  await inTransaction(deps, async (tx) => {
    // An order that is being placed is either seen here, or finds the account erased.
    await tx.$executeRaw`SELECT lock_orderer(${accountId}::uuid)`;
    await tx.$executeRaw`SELECT 1 FROM accounts WHERE id = ${accountId}::uuid FOR UPDATE`;
    const underWay = await tx.order.count({ where: { accountId, status: { in: UNDER_WAY } } });
    if (underWay > 0)
      throw new DomainError('ACCOUNT_IN_USE', 'An order is under way. Erase the account once it has arrived.');
    const stores = await tx.staffMember.findMany({ where: { accountId }, select: { storeId: true } });
    for (const { storeId } of stores) await requireAnotherOwner(tx, { storeId, accountId });

    await endAllSessions(tx, { accountId }, now);
    // What its keys have open, too.
    await revoke(tx, { accountId });
    markAsNews(tx);
    for (const { erase } of Object.values(ACCOUNT_TABLES)) await erase?.(tx, accountId, deps);
    await tx.idempotencyKey.deleteMany({ where: { scope: `account:${accountId}` } });
    await tx.account.update({
      where: { id: accountId },
      data: {
        name: deps.personalData.seal({ table: 'accounts', column: 'name', id: accountId }, ''),
        email: null,
        emailIndex: null,
        emailVerifiedAt: null,
        phone: null,
        phoneIndex: null,
        username: null,
        usernameIndex: null,
        passwordHash: null,
        erasedAt: now,
      },
    });
    await recordAudit(deps, tx, actor, 'account.erased', accountId);
  });
}
