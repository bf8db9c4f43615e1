import type { PaymentId } from '../ids.ts';
import type { Money } from '../money.ts';
import type { OutsideMoney } from '../order/manual-order.ts';

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

/** When the money that a shopper's bank holds is taken: as soon as it is there, once the parcel is on its way, or when staff says so. */
export const CAPTURE_MODES = ['at_once', 'at_shipment', 'by_hand'] as const;
export type CaptureMode = (typeof CAPTURE_MODES)[number];

export const PAYMENT_STEPS = ['capture', 'void'] as const;
export type PaymentStep = (typeof PAYMENT_STEPS)[number];

export interface PaymentView {
  readonly id: PaymentId;
  /** Who takes the money; `credit` is the store itself. */
  readonly provider: string;
  readonly status: PaymentStatus;
  readonly amount: Money;
  readonly captured: Money;
  /** What went back to where it came from. */
  readonly refunded: Money;
  /** What went to the shopper's store credit instead. */
  readonly credited: Money;
  readonly captureMode: CaptureMode;
  /** What was asked of the provider, which has not answered yet. */
  readonly nextStep: PaymentStep | null;
  readonly failureCode: string | null;
  /** What a wallet's phone scans to pay, while it can. */
  readonly qrPayload: string | null;
  /** When a phone scanned it. */
  readonly scannedAt: Date | null;
  /** The provider's hosted page, while there is something to do on it. */
  readonly payUrl: string | null;
  /** How money came that no provider knows of, and the number of its receipt or transfer. */
  readonly outside?: OutsideMoney;
  readonly version: number;
}

/** How a store takes its money. */
export interface PaymentSettingsView {
  readonly captureMode: CaptureMode;
  /** Null: the server's own choice. */
  readonly provider: string | null;
  /** Those the server is set up with, its own choice first. */
  readonly providers: readonly string[];
  readonly version: number;
}

/** A refund that the provider refused, and whose money is still kept. */
export interface FailedRefundView {
  readonly id: string;
  readonly orderNumber: number;
  readonly amount: Money;
  /** Why it was to go back, as whoever asked for it put it. */
  readonly reason: string;
  readonly provider: string;
  /** Why it did not, in the provider's word; null where it gave none. */
  readonly failureCode: string | null;
  readonly failedAt: Date;
  /** Whether it can be put on the shopper's credit instead. */
  readonly takesCredit: boolean;
}
