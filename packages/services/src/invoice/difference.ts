import { changedShares, grossOf, invoiceNumber } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { type StoredOrder, taxSharesOf } from '../order/order-row.ts';
import { dueOf, keptOf } from '../payment/order-due.ts';
import { correctionFacts } from './facts.ts';
import { factsOf, type Issued, type Paper, sharesOf } from './paper.ts';

/**
 * The paper by which the papers of an order that was edited, or called off, come to what is kept of its price: another invoice for what was
 * paid more, a credit note for held money that is not taken after all. Null when they do already, or what is missing is still to be paid.
 */
export async function issueDifference(
  tx: Transaction,
  order: StoredOrder,
  { seller, invoice, papers }: Issued,
): Promise<Paper | null> {
  const edits = await tx.orderHistory.count({ where: { orderId: order.id, type: 'order.edited' } });
  if (edits === 0 && order.status !== 'cancelled') return null;
  const said = sharesOf(papers);
  const now = taxSharesOf(order);
  const missing = (await keptOf(tx, order)) - (grossOf(said) - (await onItsWayBack(tx, order.id)));
  if (missing >= 0 && (edits === 0 || (await dueOf(tx, order)) > 0)) return null;
  const taxes = missing < 0 ? changedShares(now, said, -missing) : changedShares(said, now, missing);
  if (taxes.length === 0 || (missing === 0 && taxes.every(({ net, tax }) => net === 0 && tax === 0))) return null;
  const facts = correctionFacts({
    seller,
    invoice: factsOf(invoice),
    invoiceNumber: invoiceNumber('invoice', invoice.number),
    amount: Math.abs(missing),
    taxes,
    payments: [],
  });
  return { kind: missing < 0 ? 'credit_note' : 'invoice', facts };
}

/** What refunds take off the papers that have no credit note yet. Minor units. */
async function onItsWayBack(tx: Transaction, orderId: string): Promise<number> {
  const { _sum } = await tx.refund.aggregate({
    where: { payment: { orderId, acceptedAt: { not: null } }, status: 'requested' },
    _sum: { amount: true, uninvoiced: true },
  });
  return Number((_sum.amount ?? 0n) - (_sum.uninvoiced ?? 0n));
}
