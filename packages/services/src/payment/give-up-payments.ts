import { isOpenPayment } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { paymentOf } from './payment-row.ts';
import { requestRefund } from './request-refund.ts';

/**
 * Makes sure that no money is kept for an order that is off: what was captured becomes a refund, which the worker sends;
 * what is still open is looked up at once and voided, also if it was to be captured. The caller has locked the order.
 */
export async function giveUpPayments(tx: Transaction, orderId: string, reason: string, at: Date): Promise<void> {
  for (const row of await tx.payment.findMany({ where: { orderId } })) {
    if (isOpenPayment(paymentOf(row).status)) {
      const isAsked = row.nextStep !== null;
      const instead = isAsked ? { nextStep: 'void', nextStepAt: at, attempts: 0, version: { increment: 1 } } : {};
      await tx.payment.update({ where: { id: row.id }, data: { lookUpAt: at, ...instead } });
    } else {
      await requestRefund(tx, row, reason, at);
    }
  }
}
