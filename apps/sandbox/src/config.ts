import { readFileSync } from 'node:fs';
import { z } from 'zod';

const port = (fallback: number) => z.coerce.number().int().min(0).max(65_535).default(fallback);
const milliseconds = (fallback: number) => z.coerce.number().int().min(1).max(86_400_000).default(fallback);
const share = (fallback: number) => z.coerce.number().min(0).max(1).default(fallback);
const secret = z.string().min(8, 'must have at least 8 characters');
/** Several, separated by commas, while a receiver changes from one to the next. */
const secrets = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(secret).min(1));

const common = {
  HOST: z.string().min(1).default('127.0.0.1').describe('address to listen on'),
  SANDBOX_DIR: z.string().min(1).describe('folder of the journal'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('how browsers reach this service, if not by the address it listens on'),
  WEBHOOK_RETRY_MS: milliseconds(500).describe('wait after the first refused delivery; it doubles from there'),
};

export const paymentConfigSchema = z.object({
  PORT: port(3100).describe('port to listen on, 0 for a free one'),
  PAYMENT_SECRET_KEY: secret.describe('key the shop sends as Bearer'),
  PAYMENT_WEBHOOK_SECRET: secrets.describe('secret webhooks are signed with; several separated by commas'),
  MERCHANT_NAME: z.string().min(1).max(80).default('Pushcart').describe('name of the shop on the pay page'),
  PAYMENT_SLOW_MS: milliseconds(8000).describe('how long a slow payment takes to be captured'),
  ...common,
});

export const carrierConfigSchema = z.object({
  PORT: port(3200).describe('port to listen on, 0 for a free one'),
  CARRIER_SECRET_KEY: secret.describe('key the shop sends as Bearer'),
  CARRIER_WEBHOOK_SECRET: secrets.describe('secret webhooks are signed with; several separated by commas'),
  CARRIER_LEG_MS: milliseconds(4000).describe('time from one scan to the next'),
  CARRIER_PICKUP_MS: z.coerce
    .number()
    .int()
    .min(1)
    .max(86_400_000)
    .optional()
    .describe('how long a parcel waits to be picked up, a leg by default'),
  CARRIER_SEED: z.coerce.number().int().default(1).describe('seed of the chance by which parcels go astray'),
  CARRIER_DELAYED_RATE: share(0.01).describe('share of legs that are delayed'),
  CARRIER_ATTEMPTED_RATE: share(0.02).describe('share of deliveries nobody was at home for'),
  CARRIER_RETURNED_RATE: share(0).describe('share of parcels that are sent back'),
  ...common,
});

export const messageConfigSchema = z.object({
  PORT: port(3300).describe('port to listen on, 0 for a free one'),
  HOST: common.HOST,
  MESSAGE_SECRET_KEY: secret.describe('key the shop sends as Bearer'),
});

export const identityConfigSchema = z.object({
  PORT: port(3400).describe('port to listen on, 0 for a free one'),
  HOST: common.HOST,
  PUBLIC_URL: common.PUBLIC_URL,
  IDENTITY_CLIENT_ID: z.string().min(1).default('pushcart').describe('what the shop calls itself'),
  IDENTITY_CLIENT_SECRET: secret.describe('what the shop proves it with'),
  IDENTITY_REDIRECT_URIS: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(z.url({ protocol: /^https?$/ })).min(1))
    .describe('where people may be sent back to; several separated by commas'),
});

/** Reads the settings a schema names; `NAME_FILE` may stand for `NAME` and holds the path of a file with the value. */
export function readConfig<Schema extends z.ZodObject>(
  schema: Schema,
  env: Readonly<Record<string, string | undefined>>,
): z.output<Schema> {
  const values = Object.keys(schema.shape).map((name) => [name, env[name] || fromFile(env[`${name}_FILE`])]);
  const result = schema.safeParse(Object.fromEntries(values));
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${issue.path[0]?.toString()}: ${issue.message}`);
  throw new Error(`These settings are missing or wrong:\n${faults.join('\n')}`);
}

export function describeConfig(schema: z.ZodObject): string {
  return Object.entries(schema.shape)
    .map(([name, field]) => {
      const fallback = field instanceof z.ZodDefault ? ` (default ${field.def.defaultValue})` : '';
      return `  ${name.padEnd(24)}${field.description ?? ''}${fallback}`;
    })
    .join('\n');
}

function fromFile(path: string | undefined): string | undefined {
  return path ? readFileSync(path, 'utf8').trim() : undefined;
}
