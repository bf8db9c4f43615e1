import type { Money } from '../money.ts';
import type { PaymentStatus } from './payment.ts';

export const DIFFERENCE_KINDS = ['unknown_here', 'unknown_there', 'amount', 'status'] as const;
/** A charge without a payment of ours, a payment the provider knows nothing of, other money, or another state of the same money. */
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** How a payment stands in one of two books. */
export interface PaymentStand {
  readonly status: PaymentStatus;
  readonly amount: Money;
  readonly captured: Money;
  readonly refunded: Money;
}

/** Where a provider's journal and our payments disagree. */
export interface PaymentDifferenceView {
  readonly id: string;
  readonly provider: string;
  readonly providerRef: string;
  readonly orderNumber: number | null;
  readonly kind: DifferenceKind;
  readonly ours: PaymentStand | null;
  readonly theirs: PaymentStand | null;
  readonly foundAt: Date;
}

export interface ReconciliationView {
  readonly differences: readonly PaymentDifferenceView[];
  /** When every provider's journal was last compared; null before the first time. */
  readonly comparedAt: Date | null;
}

/** How two books disagree about a payment; null when they agree. What one of them lacks matters only if it moved money. */
export function differenceOf(ours: PaymentStand | null, theirs: PaymentStand | null): DifferenceKind | null {
  if (ours === null) return theirs !== null && theirs.captured.amount > 0 ? 'unknown_here' : null;
  if (theirs === null) return ours.captured.amount > 0 ? 'unknown_there' : null;
  const parts = ['amount', 'captured', 'refunded'] as const;
  const isSame = parts.every(
    (part) => ours[part].amount === theirs[part].amount && ours[part].currency === theirs[part].currency,
  );
  if (!isSame) return 'amount';
  return ours.status === theirs.status ? null : 'status';
}
