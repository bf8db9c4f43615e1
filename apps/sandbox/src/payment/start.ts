import { join } from 'node:path';
import { openBook } from '../journal/book.ts';
import type { Sandbox } from '../run.ts';
import { type ServiceOptions, startService } from '../service.ts';
import { createPaymentApi, createSimulator } from './api-routes.ts';
import { createPayPages } from './page/page-routes.ts';
import type { Payment } from './payment.ts';
import { createPayments } from './payments.ts';
import { recentPayments } from './recent-payments.ts';

export interface PaymentSandboxOptions extends ServiceOptions {
  /** Name of the shop on the pay page. */
  readonly merchantName?: string;
  /** How long a slow payment takes to be captured. */
  readonly slowMs?: number;
}

/** Starts the payment provider and goes on with what its journal left open. */
export function startPaymentSandbox(options: PaymentSandboxOptions): Promise<Sandbox> {
  const { merchantName = 'Pushcart', slowMs = 8000 } = options;
  return startService({
    options,
    openBook: (clock) => openBook<Payment>(join(options.dir, 'payments.jsonl'), clock, (payment) => payment.reference),
    mount({ book, sender, faults, clock, log, publicUrl, post }) {
      const payments = createPayments(book, sender, clock, publicUrl);
      return {
        controlled: { service: 'payment', recent: (language) => recentPayments(book.all(), language) },
        pages: {
          path: '/pay',
          routes: createPayPages({ payments, merchant: merchantName, clock, slowMs, publicUrl, log }),
        },
        tools: createSimulator(payments, clock, slowMs),
        api: createPaymentApi({ payments, faults, clock, post }),
        resume: payments.resume,
        close: payments.close,
      };
    },
  });
}
