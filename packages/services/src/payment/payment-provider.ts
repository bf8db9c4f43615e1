import type { Money, PaymentStatus } from '@pushcart/domain';
import type { SignedCallback } from '../provider/callback.ts';

/** A payment as its provider knows it. */
export interface ProviderPayment {
  readonly ref: string;
  readonly status: Exclude<PaymentStatus, 'unknown'>;
  readonly amount: Money;
  readonly captured: Money;
  readonly refunded: Money;
  /** Our payment id, as we gave it. */
  readonly reference: string;
  readonly failureCode: string | null;
  readonly payUrl: string | null;
}

export interface ProviderRefund {
  readonly ref: string;
  readonly status: 'succeeded' | 'failed';
}

/** What a callback tells: the payment's state when it was sent. */
export interface PaymentCallback {
  readonly eventId: string;
  readonly type: string;
  readonly payment: ProviderPayment;
}

/**
 * Someone who takes money. Calls reject with a `ProviderRefusal` when the provider says no; when they reject otherwise the outcome is
 * unknown until looked up. Every call that moves money carries a key of ours, so that it can be repeated.
 */
export interface PaymentProvider {
  readonly name: string;
  open(request: {
    readonly reference: string;
    readonly amount: Money;
    /** What the shopper knows the order by. */
    readonly orderNumber: string;
    /** Name of the store, in the order's language. */
    readonly merchantName: string;
    readonly description: string;
    readonly returnUrl: string;
  }): Promise<ProviderPayment>;
  lookUp(ref: string): Promise<ProviderPayment>;
  /** Finds what was opened under our reference, when the answer was lost; null if nothing was. */
  find(reference: string): Promise<ProviderPayment | null>;
  void(ref: string): Promise<ProviderPayment>;
  refund(request: {
    readonly ref: string;
    readonly amount: Money;
    readonly reason: string;
    readonly key: string;
  }): Promise<ProviderRefund>;
  /** Checks a callback's signature and reads it; null when it tells nothing we know. */
  readCallback(callback: SignedCallback, now: Date): PaymentCallback | null;
}
