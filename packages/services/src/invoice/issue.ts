import {
  type InvoiceFacts,
  type InvoiceKind,
  invoiceNumber,
  type LocalizedText,
  type SellerDetails,
} from '@pushcart/domain';
import type { Prisma, Transaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { openAddress, type StoredOrder } from '../order/order-row.ts';
import { buyerOf, creditNoteFacts, invoiceFacts } from './facts.ts';

type StoredInvoice = Prisma.InvoiceGetPayload<object>;

/**
 * Issues what a paid order lacks: its invoice, then a credit note for each refund that went through. False if the store has not said
 * who sells, or the order was never paid. The caller has locked the order, so that nothing is issued twice.
 */
export async function issuePapers(deps: Deps, tx: Transaction, order: StoredOrder): Promise<boolean> {
  const settings = await tx.invoiceSettings.findUnique({ where: { storeId: order.storeId } });
  if (settings === null || order.paidAt === null) return false;
  const { name, address, taxId, email } = settings;
  const seller = { name, address, taxId, email };
  const known = await tx.invoice.findMany({ where: { orderId: order.id }, orderBy: { id: 'asc' } });
  const invoice = known.find(({ kind }) => kind === 'invoice') ?? (await issueInvoice(deps, tx, order, seller));
  await issueCreditNotes(deps, tx, order, { seller, invoice, known });
  return true;
}

async function issueInvoice(
  deps: Deps,
  tx: Transaction,
  order: StoredOrder,
  seller: SellerDetails,
): Promise<StoredInvoice> {
  const { id: orderId, storeId, deliveryCode: code } = order;
  const where = { storeId_code: { storeId, code } };
  const store = await tx.store.findUniqueOrThrow({ where: { id: storeId }, select: { timeZone: true } });
  const payments = await tx.payment.findMany({ where: { orderId }, orderBy: { id: 'asc' } });
  const method = await tx.deliveryMethod.findUnique({ where, select: { name: true } });
  const delivery = (method?.name as LocalizedText | undefined) ?? null;
  const facts = invoiceFacts({ seller, order, store, payments, delivery });
  return write(deps, tx, order, { kind: 'invoice', facts });
}

async function issueCreditNotes(
  deps: Deps,
  tx: Transaction,
  order: StoredOrder,
  of: { seller: SellerDetails; invoice: StoredInvoice; known: readonly StoredInvoice[] },
): Promise<void> {
  const credited = of.known.filter(({ kind }) => kind === 'credit_note');
  let before = credited.reduce((sum, { total }) => sum + Number(total), 0);
  const refunds = await tx.refund.findMany({
    where: {
      payment: { orderId: order.id },
      status: 'succeeded',
      id: { notIn: credited.flatMap(({ refundId }) => refundId ?? []) },
    },
    orderBy: { id: 'asc' },
    include: { payment: { select: { provider: true } } },
  });
  for (const { id: refundId, amount, payment, settledAt } of refunds) {
    const refund = { amount: Number(amount), provider: payment.provider, at: settledAt ?? deps.clock.now() };
    const facts = creditNoteFacts({
      seller: of.seller,
      invoice: of.invoice.facts as unknown as InvoiceFacts,
      invoiceNumber: invoiceNumber('invoice', of.invoice.number),
      before,
      refund,
    });
    await write(deps, tx, order, { kind: 'credit_note', facts, refundId });
    before += refund.amount;
  }
}

interface Paper {
  readonly kind: InvoiceKind;
  readonly facts: InvoiceFacts;
  readonly refundId?: string;
}

async function write(
  deps: Deps,
  tx: Transaction,
  order: StoredOrder,
  { kind, facts, refundId }: Paper,
): Promise<StoredInvoice> {
  const id = deps.random.uuid();
  const buyer = JSON.stringify(buyerOf(openAddress(deps, order)));
  return tx.invoice.create({
    data: {
      id,
      storeId: order.storeId,
      kind,
      number: await nextNumber(tx, order.storeId, kind),
      orderId: order.id,
      refundId: refundId ?? null,
      issuedAt: deps.clock.now(),
      locale: order.locale,
      currency: order.currency,
      total: facts.total,
      facts: facts as unknown as Prisma.InputJsonObject,
      buyer: deps.personalData.seal({ table: 'invoices', column: 'buyer', id }, buyer),
    },
  });
}

/** The row stays locked until the commit: a number is given when its invoice stands, and to nobody else meanwhile. */
async function nextNumber(tx: Transaction, storeId: string, kind: InvoiceKind): Promise<number> {
  const column = kind === 'invoice' ? 'invoiceNumber' : 'creditNoteNumber';
  const settings = await tx.invoiceSettings.update({ where: { storeId }, data: { [column]: { increment: 1 } } });
  return settings[column];
}
