import { join } from 'node:path';
import express from 'express';
import helmet from 'helmet';
import { type Clock, systemClock } from '../clock.ts';
import { createFaultSwitches } from '../faults.ts';
import { createPostHandler, failOnPurpose, requireJson, requireKey } from '../http/api.ts';
import { answerErrors, refuseUnknownPath } from '../http/errors.ts';
import { listen } from '../http/listen.ts';
import { assets } from '../http/pages.ts';
import { openBook } from '../journal/book.ts';
import { type Log, silentLog } from '../log.ts';
import type { Random } from '../random.ts';
import type { Sandbox } from '../run.ts';
import { createWebhookSender } from '../webhook/sender.ts';
import { createPaymentApi, createSimulator } from './api-routes.ts';
import { createPayPages } from './page/page-routes.ts';
import type { Payment } from './payment.ts';
import { createPayments } from './payments.ts';

export interface PaymentSandboxOptions {
  readonly secretKey: string;
  /** The current one first. */
  readonly webhookSecrets: readonly string[];
  /** Folder of the journal. */
  readonly dir: string;
  readonly port?: number;
  readonly host?: string;
  /** How browsers reach the service, if not by the address it listens on. */
  readonly publicUrl?: string | undefined;
  readonly merchantName?: string;
  readonly slowMs?: number;
  readonly retryMs?: number;
  readonly clock?: Clock;
  readonly random?: Random;
  readonly log?: Log;
}

/** Starts the payment provider and goes on with what its journal left open. */
export async function startPaymentSandbox(options: PaymentSandboxOptions): Promise<Sandbox> {
  const { clock = systemClock, random = Math.random, log = silentLog, slowMs = 8000 } = options;
  const book = openBook<Payment>(join(options.dir, 'payments.jsonl'), clock, (payment) => payment.reference);
  const faults = createFaultSwitches(random);
  const sender = createWebhookSender({
    book,
    secrets: options.webhookSecrets,
    faults,
    clock,
    random,
    log,
    retryMs: options.retryMs ?? 500,
  });
  let ownUrl = '';
  const publicUrl = () => options.publicUrl?.replace(/\/$/, '') ?? ownUrl;
  const payments = createPayments(book, sender, clock, publicUrl);

  const app = express();
  app.disable('x-powered-by');
  app.use(helmet({ contentSecurityPolicy: false, strictTransportSecurity: false }));
  app.get('/livez', (_req, res) => void res.json({ status: 'ok' }));
  app.use('/assets', assets);
  app.use(
    '/pay',
    createPayPages({ payments, merchant: options.merchantName ?? 'Pushcart', clock, slowMs, publicUrl, log }),
  );

  const guard = [requireKey(options.secretKey), requireJson, express.json({ limit: '64kb' })];
  app.use('/faults', guard, faults.routes);
  app.use('/v1', guard, createSimulator(payments, clock, slowMs));
  app.get('/v1/deliveries', (_req, res) => void res.json({ data: book.recentDeliveries() }));
  app.use('/v1', failOnPurpose(faults, clock));
  app.use('/v1', createPaymentApi({ payments, faults, clock, post: createPostHandler(book, faults) }));
  app.use(refuseUnknownPath, answerErrors(log));

  const listener = await listen(app, options.port ?? 0, options.host ?? '127.0.0.1');
  ownUrl = listener.url;
  payments.resume();

  return {
    url: listener.url,
    async close() {
      await listener.close();
      payments.close();
      await sender.close();
      book.close();
    },
  };
}
