import type { PaymentId } from '../ids.ts';
import type { Money } from '../money.ts';

export const PAYMENT_STATUSES = [
  'created',
  'requires_action',
  'authorised',
  'captured',
  'partially_refunded',
  'refunded',
  'failed',
  'voided',
  'unknown',
] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

export interface PaymentView {
  readonly id: PaymentId;
  readonly status: PaymentStatus;
  readonly amount: Money;
  readonly captured: Money;
  readonly refunded: Money;
  readonly failureCode: string | null;
  /** The provider's hosted page, while there is something to do on it. */
  readonly payUrl: string | null;
  readonly version: number;
}
