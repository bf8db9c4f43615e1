import type { Money } from '../money.ts';

export const CREDIT_KINDS = ['gift_card', 'store_credit'] as const;
export type CreditKind = (typeof CREDIT_KINDS)[number];

/** A gift card or a shopper's credit, as staff see it. */
export interface CreditView {
  readonly id: string;
  readonly kind: CreditKind;
  /** The last characters of a card's code. */
  readonly codeEnd: string | null;
  readonly issued: Money;
  readonly balance: Money;
  readonly expiresAt: Date | null;
  readonly isBlocked: boolean;
  readonly createdAt: Date;
  readonly version: number;
}

/** A new gift card; its code is shown this once and cannot be read again. */
export interface IssuedGiftCard {
  readonly credit: CreditView;
  readonly code: string;
}

/** What whoever holds it may know. */
export interface CreditBalance {
  readonly balance: Money;
  readonly expiresAt: Date | null;
}

/** On `store:{id}:payments`: what to read again. */
export interface StorePaymentsChanged {
  readonly type: 'credit.changed' | 'difference.changed' | 'refund.changed' | 'settings.changed';
  readonly id: string;
  readonly version: number;
}
