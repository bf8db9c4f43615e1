import { isOpenPayment, money, type Payment, type PaymentStatus, type PaymentView } from '@pushcart/domain';
import type { Prisma } from '../db/client.ts';

export type StoredPayment = Prisma.PaymentGetPayload<object>;

export function paymentOf(row: StoredPayment): Payment {
  const { currency } = row;
  return {
    status: row.status as PaymentStatus,
    amount: money(Number(row.amount), currency),
    captured: money(Number(row.captured), currency),
    refunded: money(Number(row.refunded), currency),
  };
}

export function paymentView(row: StoredPayment): PaymentView {
  const payment = paymentOf(row);
  return {
    id: row.id,
    ...payment,
    failureCode: row.failureCode,
    payUrl: isOpenPayment(payment.status) ? row.payUrl : null,
    version: Number(row.version),
  };
}
