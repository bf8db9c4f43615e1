import type { PaymentView } from '@pushcart/client';

const euro = (amount: number) => ({ amount, currency: 'EUR' });

/** A payment over 42.90 EUR that waits on the provider's page. */
export function makePayment(changes: Partial<PaymentView> = {}): PaymentView {
  return {
    id: 'payment',
    provider: 'sandbox',
    status: 'created',
    amount: euro(4290),
    captured: euro(0),
    refunded: euro(0),
    credited: euro(0),
    captureMode: 'at_once',
    nextStep: null,
    failureCode: null,
    qrPayload: null,
    scannedAt: null,
    payUrl: null,
    version: 1,
    ...changes,
  };
}
