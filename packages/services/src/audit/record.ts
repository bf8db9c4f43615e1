import type { AuditAction, SignedInActor } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import type { Clock } from '../deps.ts';

/**
 * Notes what staff did, in the transaction that does it. Of what a key did, the key too. Entries of a store form a chain, so this waits for whoever writes
 * one of the same store: call it last.
 *
 * @param details facts, no personal data
 */
export async function recordAudit(
  { clock }: { readonly clock: Clock },
  tx: Transaction,
  actor: SignedInActor,
  action: AuditAction,
  subject: string,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { key } = actor.account;
  const facts = key === undefined ? details : { ...details, apiKey: key.id };
  await tx.$executeRaw`
    SELECT record_audit(${actor.storeId}::uuid, ${actor.account.id}::uuid, ${action}, ${subject},
      ${JSON.stringify(facts)}::jsonb, ${clock.now()}::timestamptz)`;
}
