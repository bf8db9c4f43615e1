import { type Actor, DomainError, type NoteSubject, requireId, requirePermission } from '@pushcart/domain';
import type { Reader } from '../db/client.ts';

/** The columns that say what a note is about. */
export type SubjectColumns = { readonly orderId: string } | { readonly accountId: string };

/** Refuses whoever may not read notes on this, and what is not of this store. */
export async function requireSubject(db: Reader, actor: Actor, subject: NoteSubject): Promise<SubjectColumns> {
  if ('orderId' in subject) return requireOrder(db, actor, subject.orderId);
  requirePermission(actor, 'customers.read');
  const { accountId } = subject;
  requireId(accountId, 'customer');
  const where = { storeId_accountId: { storeId: actor.storeId, accountId } };
  const known = await db.customer.findUnique({ where, select: { id: true } });
  if (known === null) throw new DomainError('NOT_FOUND', 'There is no such customer.');
  return { accountId };
}

async function requireOrder(db: Reader, actor: Actor, orderId: string): Promise<SubjectColumns> {
  requirePermission(actor, 'orders.read');
  requireId(orderId, 'order');
  const known = await db.order.findFirst({ where: { id: orderId, storeId: actor.storeId }, select: { id: true } });
  if (known === null) throw new DomainError('NOT_FOUND', 'There is no such order.');
  return { orderId };
}
