import { type Money, money } from '@pushcart/domain';
import type { PaymentCallback, PaymentProvider, ProviderPayment, ProviderRefund } from '../payment/payment-provider.ts';
import type { SignedCallback } from '../provider/callback.ts';
import { ProviderRefusal } from '../provider/provider-refusal.ts';
import { readSigned, signCallback } from './fake-callback.ts';

type Status = ProviderPayment['status'];

/** A provider in memory, whose shopper and whose faults a test plays. Payments are named by our reference. */
export interface FakePaymentProvider extends PaymentProvider {
  /** What the provider knows, in the order it was opened. */
  payments(): readonly ProviderPayment[];
  /** What the shopper reads on the page of a payment, by our reference. */
  shown(
    reference: string,
  ): { readonly orderNumber: string; readonly merchantName: string; readonly description: string } | undefined;
  /** What was sent back, by key; a repeated key sends nothing. */
  refunds(): ReadonlyMap<string, Money>;
  /** Takes every key for a new one from now on, as providers do after a day. */
  forgetKeys(): void;
  /** Pays, or ends the payment otherwise, and gives the callback that tells of it. */
  settle(reference: string, status: Status, changes?: Partial<ProviderPayment>): SignedCallback;
  /** While true every call fails without an answer; what it asked for happens nevertheless. */
  isSilent: boolean;
  /** Why it refuses every refund; null while it takes them. */
  refusesRefunds: string | null;
}

export function createFakePaymentProvider(name = 'fake'): FakePaymentProvider {
  const payments = new Map<string, ProviderPayment>();
  const refunds = new Map<string, Money>();
  const keys = new Set<string>();
  const pages = new Map<string, NonNullable<ReturnType<FakePaymentProvider['shown']>>>();
  let events = 0;

  function known(ref: string): ProviderPayment {
    const payment = payments.get(ref);
    if (payment === undefined) throw new Error(`The provider knows no payment ${ref}.`);
    return payment;
  }

  function save(payment: ProviderPayment): ProviderPayment {
    payments.set(payment.ref, payment);
    return payment;
  }

  const byReference = (reference: string) => [...payments.values()].find((payment) => payment.reference === reference);
  const captured = (payment: ProviderPayment, amount = payment.amount) =>
    save({ ...payment, status: 'captured', captured: amount });

  const provider: FakePaymentProvider = {
    name,
    isSilent: false,
    refusesRefunds: null,
    payments: () => [...payments.values()],
    shown: (reference) => pages.get(reference),
    refunds: () => refunds,
    forgetKeys: () => keys.clear(),
    open: ({ reference, amount, orderNumber, merchantName, description }) => {
      pages.set(reference, { orderNumber, merchantName, description });
      const ref = `pay_${payments.size + 1}`;
      const none = money(0, amount.currency);
      const opened = {
        ref,
        status: 'created',
        amount,
        captured: none,
        refunded: none,
        reference,
        failureCode: null,
        qrPayload: null,
        isScanned: false,
      } as const;
      return answer(byReference(reference) ?? save({ ...opened, payUrl: `https://pay.example/${ref}` }));
    },
    lookUp: (ref) => answer(known(ref)),
    find: (reference) => answer(byReference(reference) ?? null),
    capture: async ({ ref, amount }) => {
      const payment = known(ref);
      if (payment.status !== 'authorised') throw new ProviderRefusal(409, 'PAYMENT_CANNOT_MOVE');
      return answer(captured(payment, amount));
    },
    journal: () => answer({ payments: [...payments.values()], nextCursor: null }),
    void: async (ref) => {
      const payment = known(ref);
      if (payment.captured.amount > 0) throw new ProviderRefusal(409, 'PAYMENT_CANNOT_MOVE');
      return answer(save({ ...payment, status: 'voided' }));
    },
    refund: ({ ref, amount, key }) => {
      const { refusesRefunds: failureCode } = provider;
      if (failureCode !== null) return answer<ProviderRefund>({ ref: `re_${key}`, status: 'failed', failureCode });
      if (!keys.has(key)) giveBack(known(ref), amount);
      keys.add(key);
      refunds.set(key, amount);
      return answer<ProviderRefund>({ ref: `re_${key}`, status: 'succeeded', failureCode: null });
    },
    findRefund: ({ key }) =>
      answer(refunds.has(key) ? { ref: `re_${key}`, status: 'succeeded', failureCode: null } : null),
    settle: (reference, status, changes = {}) => {
      const before = byReference(reference);
      if (before === undefined) throw new Error(`Nothing was opened under ${reference}.`);
      const payment = save({ ...(status === 'captured' ? captured(before) : { ...before, status }), ...changes });
      events += 1;
      const callback: PaymentCallback = { eventId: `evt_${events}`, type: `payment.${status}`, reference, payment };
      return signCallback(callback);
    },
    readCallback: (callback) => readSigned<PaymentCallback>(callback),
  };
  return provider;

  async function answer<T>(value: T): Promise<T> {
    if (provider.isSilent) throw new Error('The provider did not answer in time.');
    return value;
  }

  function giveBack(payment: ProviderPayment, { amount, currency }: Money): void {
    const refunded = money(payment.refunded.amount + amount, currency);
    const isAll = refunded.amount === payment.captured.amount;
    save({ ...payment, refunded, status: isAll ? 'refunded' : 'partially_refunded' });
  }
}
