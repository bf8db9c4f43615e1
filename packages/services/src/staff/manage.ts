import { type Actor, type AuditAction, requirePermission, type SignedInActor, type StaffView } from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import type { Transaction } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { requireConfirmed } from '../identity/confirm.ts';
import { listStaff } from './list.ts';

interface Noted {
  readonly action: AuditAction;
  readonly subject: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Changes who may do what in a store, in one transaction with the entry that says so. */
export async function manage(
  deps: Deps,
  actor: Actor,
  change: (tx: Transaction, actor: SignedInActor) => Promise<Noted>,
): Promise<StaffView> {
  requirePermission(actor, 'staff.manage');
  await requireConfirmed(deps, actor);
  return inTransaction(deps, async (tx) => {
    const { action, subject, details } = await change(tx, actor);
    await recordAudit(deps, tx, actor, action, subject, details);
    return listStaff(deps, tx, actor);
  });
}
