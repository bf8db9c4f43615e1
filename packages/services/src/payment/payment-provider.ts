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
  /** What a wallet's phone scans to pay; null where there is no such way. */
  readonly qrPayload: string | null;
  readonly isScanned: boolean;
}

/** A stretch of what a provider has noted. */
export interface JournalPage {
  readonly payments: readonly ProviderPayment[];
  readonly nextCursor: string | null;
}

export interface ProviderRefund {
  readonly ref: string;
  readonly status: 'succeeded' | 'failed';
  /** Why it failed, in the provider's own word. */
  readonly failureCode: string | null;
}

/** What a callback tells. */
export interface PaymentCallback {
  readonly eventId: string;
  readonly type: string;
  /** Our payment id, as we gave it. */
  readonly reference: string;
  /** The payment's state when it was sent; null when it only says that there is news, and the provider has to be asked. */
  readonly payment: ProviderPayment | null;
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
    /** `manual`: the money is held, and taken by `capture`. */
    readonly captureMethod: 'automatic' | 'manual';
  }): Promise<ProviderPayment>;
  lookUp(ref: string): Promise<ProviderPayment>;
  /** Finds what was opened under our reference, when the answer was lost; null if nothing was. */
  find(reference: string): Promise<ProviderPayment | null>;
  /** Takes what is held, or a part of it: the rest is let go. */
  capture(request: { readonly ref: string; readonly amount: Money }): Promise<ProviderPayment>;
  void(ref: string): Promise<ProviderPayment>;
  refund(request: {
    readonly ref: string;
    readonly amount: Money;
    readonly reason: string;
    readonly key: string;
  }): Promise<ProviderRefund>;
  /** Finds what was given back under our key, when the answer was lost and the key may be forgotten by now; null if nothing was. */
  findRefund(request: { readonly ref: string; readonly key: string }): Promise<ProviderRefund | null>;
  /** The payments made in a span of time, for comparison with ours. */
  journal(span: { readonly since: Date; readonly until: Date; readonly cursor: string | null }): Promise<JournalPage>;
  /** Checks a callback's signature and reads it; null when it tells nothing we know. */
  readCallback(callback: SignedCallback, now: Date): PaymentCallback | null;
}
