import { money } from '@pushcart/domain';
import { putCredit } from '../credit/credit-ledger.ts';
import type { Prisma, Transaction } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { lockOrder } from '../order/lock-order.ts';
import { tellPaidBack } from '../return/tell-paid-back.ts';
import { MANUAL } from './outside.ts';
import { paymentOf } from './payment-row.ts';
import { CREDIT } from './providers.ts';
import { settlePayment } from './settle-payment.ts';

type RequestedRefund = Prisma.RefundGetPayload<{ include: { payment: true } }>;

/** Whether there is nobody to ask for what happens to payments of this provider. */
export function isOwnMoney(provider: string): boolean {
  return provider === CREDIT || provider === MANUAL;
}

/**
 * Puts money back on the card or credit it was paid with, or notes that the store hands it back as it came. There is nobody to ask, so all
 * of it is one transaction.
 */
export function refundOwn(deps: Deps, { id, paymentId, payment }: RequestedRefund): Promise<boolean> {
  return inTransaction(deps, async (tx) => {
    await lockOrder(tx, payment.orderId);
    const refund = await tx.refund.findUniqueOrThrow({ where: { id } });
    if (refund.status !== 'requested') return false;
    const row = await tx.payment.findUniqueOrThrow({ where: { id: paymentId } });
    const at = deps.clock.now();
    const providerRef = row.provider === CREDIT ? await backToCredit(tx, refund, at) : id;
    await tx.refund.update({ where: { id }, data: { status: 'succeeded', providerRef, settledAt: at } });
    await tellPaidBack(deps, tx, refund.returnId, at);
    const { amount, captured, refunded } = paymentOf(row);
    const back = money(refunded.amount + Number(refund.amount), refunded.currency);
    await settlePayment(
      deps,
      tx,
      row,
      {
        ref: row.providerRef ?? row.provider,
        status: back.amount === captured.amount ? 'refunded' : 'partially_refunded',
        amount,
        captured,
        refunded: back,
        reference: paymentId,
        failureCode: null,
        payUrl: null,
        qrPayload: null,
        isScanned: false,
      },
      'system',
    );
    return true;
  });
}

async function backToCredit(
  tx: Transaction,
  { id: refundId, paymentId, amount }: Prisma.RefundGetPayload<object>,
  at: Date,
): Promise<string> {
  const spent = await tx.creditEntry.findFirstOrThrow({ where: { paymentId, kind: 'redeem' } });
  const back = { kind: 'refund', amount: Number(amount), paymentId, refundId, at } as const;
  return (await putCredit(tx, spent.creditAccountId, back)).id;
}
