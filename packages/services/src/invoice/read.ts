import {
  type Actor,
  type DocumentFile,
  DomainError,
  type InvoiceBuyer,
  type InvoiceFacts,
  type InvoiceKind,
  invoiceNumber,
  isId,
  money,
  type OrderInvoices,
  requirePermission,
} from '@pushcart/domain';
import type { Reader } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { asLocale } from '../identity/as-locale.ts';
import { findOrder } from '../order/find-order.ts';
import { lockOrder } from '../order/lock-order.ts';
import type { StoredOrder } from '../order/order-row.ts';
import type { OrderRef } from '../order/order-service.ts';
import { issueAndTell } from './issue-and-tell.ts';

export async function listInvoices(deps: Deps, actor: Actor, ref: OrderRef): Promise<OrderInvoices> {
  const { order } = await findOrder(deps, deps.db, actor, ref);
  return papersOf(deps.db, order);
}

export async function issueInvoices(deps: Deps, actor: Actor, ref: OrderRef): Promise<OrderInvoices> {
  const { order } = await findOrder(deps, deps.db, actor, ref);
  return inTransaction(deps, async (tx) => {
    const locked = await lockOrder(tx, order.id);
    if (await issueAndTell(deps, tx, locked)) return papersOf(tx, locked);
    throw new DomainError('INVOICE_UNAVAILABLE', `There is no invoice for order ${order.number} yet.`);
  });
}

export async function invoiceFile(
  deps: Deps,
  actor: Actor,
  { invoiceId, ...ref }: OrderRef & { invoiceId: string },
): Promise<DocumentFile> {
  const { order } = await findOrder(deps, deps.db, actor, ref);
  // The shopper asked to be forgotten: what the law has us keep is for those who keep the books.
  if (order.emailIndex.startsWith('erased:')) requirePermission(actor, 'payments.manage');
  const where = { id: invoiceId, orderId: order.id };
  const row = isId(invoiceId) ? await deps.db.invoice.findFirst({ where }) : null;
  if (row === null) throw new DomainError('NOT_FOUND', 'There is no such invoice.');
  const { id, kind, buyer } = row;
  const number = invoiceNumber(kind as InvoiceKind, row.number);
  const content = await deps.draw({
    paper: 'invoice',
    content: {
      kind: kind as InvoiceKind,
      number,
      issuedAt: row.issuedAt,
      locale: asLocale(row.locale),
      currency: row.currency,
      facts: row.facts as unknown as InvoiceFacts,
      buyer:
        buyer === ''
          ? null
          : (JSON.parse(deps.personalData.open({ table: 'invoices', column: 'buyer', id }, buyer)) as InvoiceBuyer),
    },
  });
  return { fileName: `${number}.pdf`, content: Buffer.from(content).toString('base64') };
}

async function papersOf(db: Reader, { id: orderId, storeId, paidAt }: StoredOrder): Promise<OrderInvoices> {
  const rows = await db.invoice.findMany({ where: { orderId }, orderBy: { id: 'asc' } });
  const settings = await db.invoiceSettings.findUnique({ where: { storeId }, select: { storeId: true } });
  return {
    isAvailable: rows.length > 0 || (paidAt !== null && settings !== null),
    issued: rows.map(({ id, kind, number, total, currency, issuedAt }) => ({
      id,
      kind: kind as InvoiceKind,
      number: invoiceNumber(kind as InvoiceKind, number),
      total: money(Number(total), currency),
      issuedAt,
    })),
  };
}
