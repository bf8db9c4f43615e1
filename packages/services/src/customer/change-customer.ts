import {
  type Actor,
  type AuditAction,
  type CustomerView,
  DomainError,
  requirePermission,
  requireText,
  type SignedInActor,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import type { Transaction } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { asLocale } from '../identity/as-locale.ts';
import { endAllSessions } from '../identity/end-session.ts';
import { enqueueMessage } from '../messages/enqueue.ts';
import { requireCustomer, type StoredCustomer, viewCustomer } from './view.ts';

const MAX_REASON = 300;

interface Named {
  readonly accountId: string;
}

export async function sendPasswordReset(deps: Deps, actor: Actor, { accountId }: Named): Promise<void> {
  await change(deps, actor, accountId, 'customer.password_reset_sent', async (tx) => {
    const { email, locale } = await tx.account.findUniqueOrThrow({ where: { id: accountId } });
    if (email === null) throw new DomainError('INVALID_INPUT', 'This customer has no e-mail address.');
    const recipient = deps.personalData.open({ table: 'accounts', column: 'email', id: accountId }, email);
    const message = { storeId: actor.storeId, template: 'reset-password', recipient, facts: {} } as const;
    await enqueueMessage(deps, tx, { ...message, locale: asLocale(locale) });
  });
}

export async function signOutEverywhere(deps: Deps, actor: Actor, { accountId }: Named): Promise<void> {
  await change(deps, actor, accountId, 'customer.signed_out', (tx) =>
    endAllSessions(tx, { accountId }, deps.clock.now()),
  );
}

export async function blockCustomer(
  deps: Deps,
  actor: Actor,
  { accountId, reason }: Named & { reason: string },
): Promise<CustomerView> {
  const text = requireText('reason', reason, { max: MAX_REASON });
  return change(deps, actor, accountId, 'customer.blocked', async (tx, { id }, by) => {
    const blockReason = deps.personalData.seal({ table: 'customers', column: 'block_reason', id }, text);
    const data = { blockedAt: deps.clock.now(), blockReason, blockedBy: by.account.id };
    return viewCustomer(deps, tx, await tx.customer.update({ where: { id }, data }));
  });
}

export async function unblockCustomer(deps: Deps, actor: Actor, { accountId }: Named): Promise<CustomerView> {
  return change(deps, actor, accountId, 'customer.unblocked', async (tx, { id }) => {
    const data = { blockedAt: null, blockReason: null, blockedBy: null };
    return viewCustomer(deps, tx, await tx.customer.update({ where: { id }, data }));
  });
}

/** Does something to a customer, in one transaction with the entry that says so. Colleagues are not customers: that is for `staff.manage`. */
async function change<T>(
  deps: Deps,
  actor: Actor,
  accountId: string,
  action: AuditAction,
  work: (tx: Transaction, customer: StoredCustomer, actor: SignedInActor) => Promise<T>,
): Promise<T> {
  requirePermission(actor, 'customers.manage');
  const { storeId } = actor;
  return inTransaction(deps, async (tx) => {
    const customer = await requireCustomer(tx, actor, accountId);
    const member = await tx.staffMember.findUnique({ where: { storeId_accountId: { storeId, accountId } } });
    if (member !== null) throw new DomainError('FORBIDDEN', 'This account works here.');
    const done = await work(tx, customer, actor);
    await recordAudit(deps, tx, actor, action, accountId);
    return done;
  });
}
