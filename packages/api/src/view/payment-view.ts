import {
  CAPTURE_MODES,
  CREDIT_KINDS,
  type CreditBalance,
  type CreditView,
  DIFFERENCE_KINDS,
  type FailedRefundView,
  type IssuedGiftCard,
  PAYMENT_STATUSES,
  type PaymentSettingsView,
  type PaymentStand,
  type ReconciliationView,
  type StorePaymentsChanged,
} from '@pushcart/domain';
import { z } from 'zod';
import { moneyView } from './common-view.ts';
import { pageOf, view } from './view.ts';

export const paymentSettings = view<PaymentSettingsView>()(
  z.strictObject({
    captureMode: z.enum(CAPTURE_MODES),
    provider: z.string().nullable(),
    providers: z.array(z.string()),
    version: z.int(),
  }),
);

const stand = view<PaymentStand>()(
  z.strictObject({ status: z.enum(PAYMENT_STATUSES), amount: moneyView, captured: moneyView, refunded: moneyView }),
);

export const reconciliation = view<ReconciliationView>()(
  z.strictObject({
    differences: z.array(
      z.strictObject({
        id: z.string(),
        provider: z.string(),
        providerRef: z.string(),
        orderNumber: z.int().nullable(),
        kind: z.enum(DIFFERENCE_KINDS),
        ours: stand.nullable(),
        theirs: stand.nullable(),
        foundAt: z.date(),
      }),
    ),
    comparedAt: z.date().nullable(),
  }),
);

export const failedRefund = view<FailedRefundView>()(
  z.strictObject({
    id: z.string(),
    orderNumber: z.int(),
    amount: moneyView,
    reason: z.string(),
    provider: z.string(),
    failureCode: z.string().nullable(),
    failedAt: z.date(),
    takesCredit: z.boolean(),
  }),
);

export const storePaymentsChanged = view<StorePaymentsChanged>()(
  z.strictObject({
    type: z.enum(['credit.changed', 'difference.changed', 'refund.changed', 'settings.changed']),
    id: z.string(),
    version: z.int(),
  }),
);

export const creditView = view<CreditView>()(
  z.strictObject({
    id: z.string(),
    kind: z.enum(CREDIT_KINDS),
    codeEnd: z.string().nullable(),
    issued: moneyView,
    balance: moneyView,
    expiresAt: z.date().nullable(),
    isBlocked: z.boolean(),
    createdAt: z.date(),
    version: z.int(),
  }),
);

export const creditPage = pageOf(creditView);

export const issuedGiftCard = view<IssuedGiftCard>()(z.strictObject({ credit: creditView, code: z.string() }));

export const creditBalance = view<CreditBalance>()(
  z.strictObject({ balance: moneyView, expiresAt: z.date().nullable() }),
);
