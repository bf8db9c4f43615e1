import type { OrderId, ReturnId } from '../ids.ts';
import type { Money } from '../money.ts';

/**
 * requested → approved → (label_sent →) received → refunded. `refunded` is money asked back, which goes a little later. `closed` ended
 * without money: withdrawn, never sent, or not worth any.
 */
export const RETURN_STATUSES = [
  'requested',
  'approved',
  'refused',
  'label_sent',
  'received',
  'refunded',
  'closed',
] as const;
export type ReturnStatus = (typeof RETURN_STATUSES)[number];

export const RETURN_MOVES: Readonly<Record<ReturnStatus, readonly ReturnStatus[]>> = {
  requested: ['approved', 'refused', 'closed'],
  approved: ['label_sent', 'received', 'closed'],
  refused: [],
  label_sent: ['received', 'closed'],
  received: ['refunded', 'closed'],
  refunded: [],
  closed: [],
};

/** What a shopper may say. */
export const SHOPPER_RETURN_REASONS = [
  'damaged',
  'wrong_item',
  'not_as_described',
  'came_late',
  'no_longer_wanted',
  'other',
] as const;

/** `undelivered` is what the carrier brought back, without anybody having asked. */
export const RETURN_REASONS = [...SHOPPER_RETURN_REASONS, 'undelivered'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

export interface ReturnLineView {
  readonly orderLineId: string;
  /** Units asked to be sent back. */
  readonly quantity: number;
  /** Units that came. */
  readonly received: number;
  /** Whether those are for sale again. */
  readonly restocked: boolean;
}

export interface ReturnView {
  readonly id: ReturnId;
  readonly status: ReturnStatus;
  readonly reason: ReturnReason;
  readonly lines: readonly ReturnLineView[];
  /** Why the store refused it. */
  readonly refusal: string | null;
  /** Of the label the store sent. */
  readonly trackingNumber: string | null;
  /** What was paid for the units that came; null until they did. */
  readonly worth: Money | null;
  /** What is given back for them. */
  readonly refund: Money | null;
  /** Whether all of that has gone back, to where it came from or to the shopper's credit. */
  readonly isPaidBack: boolean;
  readonly version: number;
  readonly createdAt: Date;
}

/** A row of the desk's list of returns. */
export interface StaffReturnView extends ReturnView {
  readonly order: { readonly id: OrderId; readonly number: number; readonly customerName: string };
}

export interface ReturnDraft {
  readonly reason: (typeof SHOPPER_RETURN_REASONS)[number];
  readonly lines: readonly { readonly orderLineId: string; readonly quantity: number }[];
}
