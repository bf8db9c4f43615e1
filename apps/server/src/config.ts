import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { requireWhole } from './config-rules.ts';

const SAMPLES = /^(.)\1*$|change.?me|example|sample|secret|password|123456/i;
const MIN_SECRET = 24;

/** A secret of this shop alone; what stands in examples does not count as one. */
const secret = z
  .string()
  .min(MIN_SECRET, `must have at least ${MIN_SECRET} characters`)
  .refine((value) => !SAMPLES.test(value), 'is a sample: make one with `openssl rand -base64 32`');

const piiKeys = z
  .string()
  .regex(/^k\d+:[A-Za-z0-9+/_-]{43}=?(,k\d+:[A-Za-z0-9+/_-]{43}=?)*$/, 'must be k1:<32 bytes in base64>[,k2:…]');

const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''));
const port = z.coerce.number().int().min(0).max(65_535);
const count = (fallback: number, max: number) => z.coerce.number().int().min(0).max(max).default(fallback);
const days = (fallback: number) => z.coerce.number().int().min(1).max(3_650).default(fallback);
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

/** As browsers write them: with no path, in small letters, without a usual port. */
const origin = z.string().transform((text, context) => {
  const address = URL.canParse(text) ? new URL(text) : null;
  const isOrigin = address !== null && /^https?:$/.test(address.protocol) && address.href === `${address.origin}/`;
  if (isOrigin && !address.hostname.includes('*')) return address.origin;
  context.addIssue({ code: 'custom', message: 'must be addresses such as https://store.example, with no path' });
  return z.NEVER;
});
const origins = list.pipe(z.array(origin));

const isLocal = (address: string) => /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/.test(address);
const login = z.strictObject({
  /** Part of the address people come back to. */
  id: z.string().regex(/^[a-z0-9-]{1,30}$/),
  label: z.string().trim().min(1).max(40),
  issuer: z.url().refine((address) => address.startsWith('https:') || isLocal(address), 'must be https'),
  clientId: z.string().min(1).max(300),
  secret: z.string().min(8),
});
const logins = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'must be JSON' });
      return z.NEVER;
    }
  })
  .pipe(
    z
      .array(login)
      .max(10)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'has an id twice'),
  );

const roles = list.pipe(z.array(z.enum(['api', 'worker'])).min(1));

const schema = z.object({
  ROLES: roles.default(['api', 'worker']).describe('what this process does: api, worker or both'),
  PORT: port.default(3000).describe('port to listen on, 0 for a free one'),
  HOST: z.string().min(1).default('127.0.0.1').describe('address to listen on'),
  PUBLIC_URL: url.optional().describe('origin of the shop as browsers see it; default http://localhost:PORT'),
  CALLBACK_URL: url.optional().describe('how provider and carrier reach this server; default PUBLIC_URL'),
  ALLOWED_ORIGINS: origins.default([]).describe('further origins whose pages may call, also with cookies'),
  TRUST_PROXY: count(0, 5).describe('number of own proxies in front, whose X-Forwarded-For is believed'),
  STORE: z.string().min(1).default('pushcart-market').describe('slug of the store this server shows'),
  BUILD: z.string().max(80).default('dev').describe('what was built, e.g. a commit'),

  DATABASE_URL: z.string().regex(/^postgres(ql)?:/, 'must be a PostgreSQL address'),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10).describe('connections to PostgreSQL for requests'),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:/)
    .optional()
    .describe('unset: news stay within this process'),

  SIGNING_KEY: secret.describe('signs the links that open an order without an account'),
  PII_KEYS: piiKeys.describe('k1:<base64 of 32 bytes>[,k2:…]: seal personal data; the first seals, every one opens'),
  BLIND_INDEX_KEY: secret.describe('keys the hashes that find sealed values'),

  PAYMENT_URL: url.describe('the payment provider'),
  PAYMENT_SECRET_KEY: secret,
  PAYMENT_WEBHOOK_SECRET: secret.describe('of the provider; several separated by commas while it changes'),
  PAYMENT_PROVIDER: z
    .enum(['sandbox', 'stripe'])
    .default('sandbox')
    .describe('takes the money of stores that have chosen none; payments stay with the one they were opened at'),
  STRIPE_SECRET_KEY: secret.optional().describe('unset: no Stripe'),
  STRIPE_WEBHOOK_SECRET: secret.optional().describe('several separated by commas while it changes'),
  STRIPE_URL: url.optional().describe('another address of the Stripe API, for tests'),
  CARRIER_URL: url.describe('the carrier'),
  CARRIER_SECRET_KEY: secret,
  CARRIER_WEBHOOK_SECRET: secret.describe('of the carrier; several separated by commas while it changes'),

  MESSAGE_URL: url.optional().describe('the inbox of the sandbox: takes what no other way is set up for'),
  MESSAGE_SECRET_KEY: secret.optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('smtp://name:password@host:587 or smtps://…:465; name and password percent-encoded'),
  MAIL_FROM: z
    .string()
    .max(200)
    .regex(/^([^<>"@\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, 'must be name@host or Name <name@host>')
    .optional()
    .describe('sender of e-mails'),
  SMS_URL: url.optional().describe('takes text messages as signed JSON: { id, to, text }'),
  SMS_SECRET: secret.optional().describe('signs what is sent to SMS_URL'),
  TWILIO_ACCOUNT_SID: z
    .string()
    .regex(/^AC\w{2,60}$/)
    .optional()
    .describe('sends text messages by Twilio'),
  TWILIO_AUTH_TOKEN: secret.optional(),
  TWILIO_FROM: z
    .string()
    .regex(/^(\+\d{5,15}|MG\w{2,60})$/, 'must be a number (+…) or a messaging service (MG…)')
    .optional(),
  TWILIO_URL: url.optional().describe('another address of the Twilio API, for tests'),

  OIDC_PROVIDERS: logins
    .default([])
    .describe('services one can sign in with, as JSON: [{ id, label, issuer, clientId, secret }]'),

  LOCAL_EXTENSIONS: z
    .stringbool()
    .default(false)
    .describe('whether panels of extensions may come from this machine by http, for those who write them'),

  WEB_DIR: z.string().optional().describe('the built web app; unset: this process serves no pages'),
  MEDIA_DIR: z.string().optional().describe('pictures, served below /media'),

  METRICS_TOKEN: secret.optional().describe('who sends it as Bearer gets /metrics; unset: nobody does'),
  OTEL_EXPORTER_OTLP_ENDPOINT: url
    .optional()
    .describe('collector that takes traces by OTLP over HTTP; unset: no traces'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1).describe('share of requests that are traced'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  RATE_LIMIT_SCALE: z.coerce
    .number()
    .min(0.01)
    .max(1_000_000)
    .default(1)
    .describe('multiplies every allowance, for load tests'),
  UNPAID_PER_NETWORK: count(30, 1_000_000).describe(
    'carts at the checkout and unpaid orders of one network; 0: any number',
  ),
  UNPAID_SHARE_PER_NETWORK: count(20, 100).describe(
    'percent of a variant that one network may hold unpaid, once that is more than 50 units',
  ),
  KEEP_KEYS_DAYS: days(7).describe('how long the answer to a request is kept for its repeats'),
  KEEP_GUEST_CARTS_DAYS: days(90).describe('how long the cart of a guest is kept after its last change'),
  KEEP_WEBHOOKS_DAYS: days(30).describe(
    'how long webhooks that were delivered or given up can be looked at and replayed',
  ),
  KEEP_BEHAVIOUR_DAYS: days(180).describe('how long what visitors do in the shop is kept, by whole months'),
  WEBHOOKS_TO_LOOPBACK: z
    .stringbool()
    .default(false)
    .describe('lets webhooks go to this machine, by http as well: for development and tests'),
  DRAIN_MS: count(20_000, 25_000).describe('how long to move live connections elsewhere before stopping'),
});

export const SETTINGS: readonly string[] = Object.keys(schema.shape);

export type Settings = z.output<typeof schema>;

/** Everything that differs from one place this server runs at to another. */
export type Config = Readonly<Omit<Settings, 'PUBLIC_URL' | 'CALLBACK_URL'>> & {
  readonly PUBLIC_URL: string;
  readonly CALLBACK_URL: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the configuration, or says everything that is wrong with it without showing a value. */
export function readConfig(environment: Environment): Config {
  const config = parse(schema, environment);
  requireWhole(config);
  const publicUrl = config.PUBLIC_URL ?? `http://localhost:${config.PORT}`;
  return { ...config, PUBLIC_URL: publicUrl, CALLBACK_URL: config.CALLBACK_URL ?? publicUrl };
}

/** What a command at the database alone needs to read personal data. */
export function readDatabaseConfig(environment: Environment) {
  return parse(schema.pick({ DATABASE_URL: true, PII_KEYS: true, BLIND_INDEX_KEY: true }), environment);
}

/** For commands that need no more. */
export function readDatabaseUrl(environment: Environment): string {
  return parse(schema.pick({ DATABASE_URL: true }), environment).DATABASE_URL;
}

function parse<Schema extends z.ZodObject>(schema: Schema, environment: Environment): z.output<Schema> {
  const given = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, read(name, environment)]));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(`The configuration is not complete:\n${problems.join('\n')}`);
}

// `NAME_FILE` names a file that holds the value, as container platforms hand out secrets.
function read(name: string, environment: Environment): string | undefined {
  const file = environment[`${name}_FILE`];
  const value = file === undefined || file === '' ? environment[name] : readFileSync(file, 'utf8').trim();
  return value === '' ? undefined : value;
}
