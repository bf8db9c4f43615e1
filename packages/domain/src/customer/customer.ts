import type { AccountId } from '../ids.ts';
import type { Locale } from '../locale.ts';
import type { Money } from '../money.ts';
import type { OrderSummary } from '../order/order-view.ts';
import type { ReturnStatus } from '../return/return.ts';

/** A row of the list of customers. Addresses and numbers are masked: whoever needs all of one opens the page, which is noted. */
export interface CustomerRow {
  readonly accountId: AccountId;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly orders: number;
  readonly spent: Money;
  readonly lastOrderAt: Date | null;
  readonly isBlocked: boolean;
}

export interface CustomerPage {
  readonly items: readonly CustomerRow[];
  readonly nextCursor: string | null;
}

/** Why somebody may not order; staff alone see it. */
export interface CustomerBlock {
  readonly at: Date;
  readonly reason: string;
  /** Who decided it; null once that account is gone. */
  readonly by: string | null;
}

/** All that the desk shows of a customer. */
export interface CustomerView extends Omit<CustomerRow, 'isBlocked'> {
  readonly username: string | null;
  readonly locale: Locale;
  readonly since: Date;
  readonly isEmailVerified: boolean;
  readonly sessions: number;
  readonly block: CustomerBlock | null;
  readonly recentOrders: readonly OrderSummary[];
  readonly returns: readonly {
    readonly id: string;
    readonly orderNumber: number;
    readonly status: ReturnStatus;
    readonly createdAt: Date;
  }[];
  readonly reviews: readonly {
    readonly id: string;
    readonly rating: number;
    readonly title: string;
    readonly createdAt: Date;
  }[];
  /** Products the customer asked to hear of once they are back: the one message nobody needs for an order. */
  readonly stockAlerts: number;
}

/** Enough to tell one address from another: "r•••@e•••.com". */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  const dot = domain.lastIndexOf('.');
  const ending = dot === -1 ? '' : domain.slice(dot);
  return `${[...email][0] ?? ''}•••@${[...domain][0] ?? ''}•••${ending}`;
}

/** The last digits of a number: "•••0000". */
export function maskPhone(phone: string): string {
  return `•••${phone.replace(/\D/g, '').slice(-4)}`;
}
