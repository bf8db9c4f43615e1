import {
  changedShares,
  type InvoiceKind,
  invoiceNumber,
  type LocalizedText,
  type SellerDetails,
} from '@pushcart/domain';
import type { Prisma, Transaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { openAddress, type StoredOrder, taxSharesOf } from '../order/order-row.ts';
import { issueDifference } from './difference.ts';
import { buyerOf, correctionFacts, invoiceFacts } from './facts.ts';
import { factsOf, type Issued, type Paper, type StoredInvoice, sharesOf } from './paper.ts';

interface Issuing {
  readonly deps: Deps;
  readonly tx: Transaction;
  readonly order: StoredOrder;
  /** Before the first number is taken. */
  announce(): Promise<unknown>;
}

/**
 * Issues what a paid order lacks: its invoice, then a credit note for what each refund that went through took off it, then what an edit
 * changed beyond those. There is nothing to issue if the store has not said who sells, or the order was never paid: then false. The caller
 * has locked the order, so that nothing is issued twice.
 *
 * @param announce runs once if anything is issued, and before it takes a number: others wait for theirs from then on
 */
export async function issuePapers(
  deps: Deps,
  tx: Transaction,
  order: StoredOrder,
  announce: () => Promise<unknown> = async () => {},
): Promise<boolean> {
  const settings = await tx.invoiceSettings.findUnique({ where: { storeId: order.storeId } });
  if (settings === null || order.paidAt === null) return false;
  const { name, address, taxId, email } = settings;
  const seller = { name, address, taxId, email };
  const known = await tx.invoice.findMany({ where: { orderId: order.id }, orderBy: { id: 'asc' } });
  const first = known.find(({ kind }) => kind === 'invoice');
  const issuing = { deps, tx, order, announce: onlyOnce(announce) };
  const invoice = first ?? (await issueInvoice(issuing, seller));
  const papers = first === undefined ? [...known, invoice] : known;
  const credited = await issueCreditNotes(issuing, { seller, invoice, papers });
  const difference = await issueDifference(tx, order, { seller, invoice, papers: [...papers, ...credited] });
  if (difference !== null) await write(issuing, difference);
  return true;
}

function onlyOnce(work: () => Promise<unknown>): () => Promise<unknown> {
  let done: Promise<unknown> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

async function issueInvoice(issuing: Issuing, seller: SellerDetails): Promise<StoredInvoice> {
  const { tx, order } = issuing;
  const { id: orderId, storeId, deliveryCode: code } = order;
  const where = { storeId_code: { storeId, code } };
  const store = await tx.store.findUniqueOrThrow({ where: { id: storeId }, select: { timeZone: true } });
  const payments = await tx.payment.findMany({ where: { orderId }, orderBy: { id: 'asc' } });
  const method = await tx.deliveryMethod.findUnique({ where, select: { name: true } });
  const delivery = (method?.name as LocalizedText | undefined) ?? null;
  const facts = invoiceFacts({ seller, order, store, payments, delivery });
  return write(issuing, { kind: 'invoice', facts });
}

async function issueCreditNotes(
  issuing: Issuing,
  { seller, invoice, papers }: Issued,
): Promise<readonly StoredInvoice[]> {
  const { deps, tx, order } = issuing;
  const refunds = await tx.refund.findMany({
    where: {
      // A payment that the order never counted on stands on no invoice.
      payment: { orderId: order.id, acceptedAt: { not: null } },
      status: 'succeeded',
      id: { notIn: papers.flatMap(({ refundId }) => refundId ?? []) },
    },
    orderBy: { id: 'asc' },
    include: { payment: { select: { provider: true } } },
  });
  const issued: StoredInvoice[] = [];
  for (const { id: refundId, amount: refunded, uninvoiced, payment, settledAt } of refunds) {
    const amount = Number(refunded - (uninvoiced ?? 0n));
    if (amount === 0) continue;
    const at = (settledAt ?? deps.clock.now()).toISOString();
    const facts = correctionFacts({
      ...{ seller, amount },
      invoice: factsOf(invoice),
      invoiceNumber: invoiceNumber('invoice', invoice.number),
      taxes: changedShares(taxSharesOf(order), sharesOf([...papers, ...issued]), amount),
      payments: [{ provider: payment.provider, amount, at }],
    });
    issued.push(await write(issuing, { kind: 'credit_note', facts, refundId }));
  }
  return issued;
}

async function write({ deps, tx, order, announce }: Issuing, { kind, facts, refundId }: Paper): Promise<StoredInvoice> {
  await announce();
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
