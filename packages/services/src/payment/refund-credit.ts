import { money } from '@pushcart/domain';
import { putCredit } from '../credit/credit-ledger.ts';
import type { Prisma } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { lockOrder } from '../order/lock-order.ts';
import { paymentOf } from './payment-row.ts';
import { CREDIT } from './providers.ts';
import { settlePayment } from './settle-payment.ts';

type RequestedRefund = Prisma.RefundGetPayload<{ include: { payment: true } }>;

/** Puts money back on the card or credit it was paid with: there is nobody to ask, so all of it is one transaction. */
export function refundCredit(deps: Deps, { id, paymentId, payment }: RequestedRefund): Promise<boolean> {
  return inTransaction(deps, async (tx) => {
    await lockOrder(tx, payment.orderId);
    const refund = await tx.refund.findUniqueOrThrow({ where: { id } });
    if (refund.status !== 'requested') return false;
    const row = await tx.payment.findUniqueOrThrow({ where: { id: paymentId } });
    const spent = await tx.creditEntry.findFirstOrThrow({ where: { paymentId, kind: 'redeem' } });
    const at = deps.clock.now();
    const entry = await putCredit(tx, spent.creditAccountId, {
      kind: 'refund',
      amount: Number(refund.amount),
      paymentId,
      refundId: id,
      at,
    });
    await tx.refund.update({ where: { id }, data: { status: 'succeeded', providerRef: entry.id, settledAt: at } });
    const { amount, captured, refunded } = paymentOf(row);
    const back = money(refunded.amount + Number(refund.amount), refunded.currency);
    await settlePayment(
      deps,
      tx,
      row,
      {
        ref: row.providerRef ?? CREDIT,
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
