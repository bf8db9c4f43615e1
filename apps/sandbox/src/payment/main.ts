import { paymentConfigSchema } from '../config.ts';
import { run } from '../run.ts';
import { startPaymentSandbox } from './start.ts';

await run({
  name: 'payment-sandbox',
  about: 'a payment provider to test with: API, hosted pay page, signed webhooks, fault switches.',
  schema: paymentConfigSchema,
  start: (config, log) =>
    startPaymentSandbox({
      port: config.PORT,
      host: config.HOST,
      publicUrl: config.PUBLIC_URL,
      dir: config.SANDBOX_DIR,
      secretKey: config.PAYMENT_SECRET_KEY,
      webhookSecrets: config.PAYMENT_WEBHOOK_SECRET,
      merchantName: config.MERCHANT_NAME,
      slowMs: config.PAYMENT_SLOW_MS,
      retryMs: config.WEBHOOK_RETRY_MS,
      log,
    }),
});
