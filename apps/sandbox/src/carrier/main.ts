import { carrierConfigSchema } from '../config.ts';
import { run } from '../run.ts';
import { startCarrierSandbox } from './start.ts';

await run({
  name: 'carrier-sandbox',
  about: 'a carrier to test with: labels, scans along real routes, signed webhooks, fault switches.',
  schema: carrierConfigSchema,
  start: (config, log) =>
    startCarrierSandbox({
      port: config.PORT,
      host: config.HOST,
      publicUrl: config.PUBLIC_URL,
      dir: config.SANDBOX_DIR,
      secretKey: config.CARRIER_SECRET_KEY,
      webhookSecrets: config.CARRIER_WEBHOOK_SECRET,
      legMs: config.CARRIER_LEG_MS,
      pickupMs: config.CARRIER_PICKUP_MS ?? config.CARRIER_LEG_MS,
      seed: config.CARRIER_SEED,
      mishaps: {
        delayed: config.CARRIER_DELAYED_RATE,
        attempted: config.CARRIER_ATTEMPTED_RATE,
        returned: config.CARRIER_RETURNED_RATE,
      },
      retryMs: config.WEBHOOK_RETRY_MS,
      log,
    }),
});
