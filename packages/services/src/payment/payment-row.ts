import {
  type CaptureMode,
  isOpenPayment,
  isSecured,
  money,
  type Payment,
  type PaymentStatus,
  type PaymentStep,
  type PaymentView,
} from '@pushcart/domain';
import type { Prisma } from '../db/client.ts';

import { MANUAL, readOutsideRef } from './outside.ts';

export type StoredPayment = Prisma.PaymentGetPayload<object>;

export function paymentOf(row: StoredPayment): Payment {
  const { currency } = row;
  return {
    status: row.status as PaymentStatus,
    amount: money(Number(row.amount), currency),
    captured: money(Number(row.captured), currency),
    refunded: money(Number(row.refunded), currency),
    captureAmount: row.captureAmount === null ? null : money(Number(row.captureAmount), currency),
  };
}

/** Whether the money of a payment is sure. */
export function isSure(row: StoredPayment): boolean {
  return isSecured(paymentOf(row), row.captureMode as CaptureMode);
}

export function paymentView(row: StoredPayment): PaymentView {
  const { captureAmount: _, ...payment } = paymentOf(row);
  const isPayable = isOpenPayment(payment.status) && payment.status !== 'authorised' && row.nextStep === null;
  return {
    id: row.id,
    provider: row.provider,
    ...payment,
    credited: money(Number(row.credited), row.currency),
    captureMode: row.captureMode as CaptureMode,
    nextStep: row.nextStep as PaymentStep | null,
    failureCode: row.failureCode,
    payUrl: isPayable ? row.payUrl : null,
    ...(row.provider === MANUAL && row.providerRef !== null ? { outside: readOutsideRef(row.providerRef) } : {}),
    qrPayload: isPayable ? row.qrPayload : null,
    scannedAt: row.scannedAt,
    version: Number(row.version),
  };
}
