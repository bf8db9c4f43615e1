import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Bus, createBus, createEventLog, createHub, createLocalBus, wake } from '@pushcart/realtime';
import {
  createCarrierGateway,
  createHookTransport,
  createMediaFolder,
  createOidcProvider,
  createPaymentGateway,
  createServices,
  createStripeGateway,
  systemClock,
  systemRandom,
} from '@pushcart/services';
import type { Draw } from '@pushcart/services/document';
import pg from 'pg';
import type { Config } from './config.ts';
import { createContextMaker } from './context.ts';
import { createDrawThread } from './draw-thread.ts';
import { createApp } from './http/app.ts';
import { createCookies } from './http/cookies.ts';
import { createOriginCheck } from './http/origin.ts';
import { callErrorLog } from './http/trpc-routes.ts';
import { createLimiter } from './limiter.ts';
import { serveLive } from './live.ts';
import type { Log } from './log.ts';
import { openMessenger } from './open-messenger.ts';
import { tellOutages } from './outage.ts';
import { createTelemetry } from './telemetry.ts';
import { startTracing } from './tracing.ts';
import { API_VERSION, MINIMUM_CLIENT } from './version.ts';
import { startWorker } from './worker/worker.ts';

export interface RunningServer {
  readonly url: string;
  /** Stops taking new work, moves live connections elsewhere, finishes what is under way. */
  drain(): Promise<void>;
  /** Stops at once. */
  close(): Promise<void>;
}

export async function startServer(config: Config, log: Log): Promise<RunningServer> {
  const tracing = startTracing(config, log);
  const telemetry = createTelemetry();
  const bus = openBus(config, log);
  const pool = openPool(config, log);
  const drawing = createDrawThread();
  const { close: closeServices, ...useCases } = openServices(config, bus, log, drawing.draw);
  const services = tellOutages(useCases);
  const health = { isDraining: false, check: async () => void (await pool.query('SELECT 1')) };
  const closers: (() => Promise<void>)[] = [
    closeServices,
    () => drawing.close(),
    () => pool.end(),
    () => bus.close(),
    tracing.close,
  ];
  telemetry.watch('bus', () => bus.stats());

  const api = config.ROLES.includes('api') ? openApi() : null;
  const server = createServer(
    { headersTimeout: 8_000, requestTimeout: 30_000, keepAliveTimeout: 75_000, connectionsCheckingInterval: 1_000 },
    createApp({ config, log, telemetry, health, api }),
  );
  const live =
    api === null ? null : serveLive({ ...api, server, proxies: config.TRUST_PROXY, scale: config.RATE_LIMIT_SCALE });
  if (live !== null) telemetry.watch('sockets', () => live.stats());
  const worker = config.ROLES.includes('worker')
    ? startWorker({ databaseUrl: config.DATABASE_URL, bus, services, log, telemetry, keep: keepOf(config) })
    : null;
  await listen(server, config);

  function openApi() {
    const hub = createHub({ log: createEventLog(pool), bus, onError: (error) => log.warn({ error }, 'hub.failed') });
    const limiter = createLimiter({ redisUrl: config.REDIS_URL, scale: config.RATE_LIMIT_SCALE, log });
    const cookies = createCookies(config.PUBLIC_URL.startsWith('https:'));
    const contexts = createContextMaker({
      services,
      hub,
      limiter,
      cookies,
      build: { apiVersion: API_VERSION, build: config.BUILD, minimumClient: MINIMUM_CLIENT },
      storeSlug: config.STORE,
      publicUrl: config.PUBLIC_URL,
      proxies: config.TRUST_PROXY,
    });
    telemetry.watch('hub', () => hub.stats());
    closers.unshift(
      () => hub.close(),
      () => limiter.close(),
    );
    const isAllowedOrigin = createOriginCheck(config.PUBLIC_URL, config.ALLOWED_ORIGINS);
    return {
      services,
      limiter,
      hub,
      cookies,
      contexts,
      isAllowedOrigin,
      apiVersion: API_VERSION,
      onError: callErrorLog(log, telemetry),
    };
  }

  let closing: Promise<void> | null = null;
  async function closeAll(): Promise<void> {
    health.isDraining = true;
    await live?.close();
    server.closeAllConnections();
    server.close();
    await worker?.close();
    for (const close of closers) await close();
  }

  return {
    url: urlOf(server, config),
    async drain() {
      health.isDraining = true;
      await live?.drain({ timeoutMs: config.DRAIN_MS });
      await Promise.race([finishRequests(server), delay(3_000)]);
    },
    close: () => (closing ??= closeAll()),
  };
}

function keepOf(config: Config) {
  return {
    keys: config.KEEP_KEYS_DAYS,
    guestCarts: config.KEEP_GUEST_CARTS_DAYS,
    behaviour: config.KEEP_BEHAVIOUR_DAYS,
    deliveries: config.KEEP_WEBHOOKS_DAYS,
  };
}

function openBus({ REDIS_URL }: Config, log: Log): Bus {
  if (REDIS_URL === undefined) return createLocalBus();
  return createBus({ redisUrl: REDIS_URL, onError: (error) => log.warn({ error }, 'bus.failed') });
}

function openPool({ DATABASE_URL }: Config, log: Log): pg.Pool {
  const pool = new pg.Pool({
    connectionString: DATABASE_URL,
    max: 4,
    keepAlive: true,
    connectionTimeoutMillis: 3_000,
    statement_timeout: 5_000,
    application_name: 'pushcart-log',
  });
  // An idle connection that breaks is replaced at the next query.
  pool.on('error', (error) => log.warn({ error }, 'database.connection'));
  return pool;
}

function openServices(config: Config, bus: Bus, log: Log, draw: Draw) {
  return createServices({
    databaseUrl: config.DATABASE_URL,
    poolSize: config.DATABASE_POOL,
    clock: systemClock,
    random: systemRandom,
    ...openPayments(config),
    carrier: createCarrierGateway({
      url: config.CARRIER_URL,
      secretKey: config.CARRIER_SECRET_KEY,
      webhookSecret: config.CARRIER_WEBHOOK_SECRET,
      webhookUrl: `${config.CALLBACK_URL}/callbacks/carrier`,
    }),
    media: config.MEDIA_DIR === undefined ? null : createMediaFolder(config.MEDIA_DIR),
    networkLimits: {
      holds: Math.ceil(config.UNPAID_PER_NETWORK * config.RATE_LIMIT_SCALE),
      share: Math.ceil(config.UNPAID_SHARE_PER_NETWORK * config.RATE_LIMIT_SCALE),
    },
    draw,
    messenger: openMessenger(config),
    hooks: createHookTransport({ allowLoopback: config.WEBHOOKS_TO_LOOPBACK }),
    loginProviders: config.OIDC_PROVIDERS.map(({ secret: clientSecret, ...provider }) =>
      createOidcProvider({
        ...provider,
        clientSecret,
        redirectUri: `${config.PUBLIC_URL}/sign-in/return/${provider.id}`,
      }),
    ),
    publicUrl: config.PUBLIC_URL,
    secrets: { piiKeys: config.PII_KEYS, blindIndexKey: config.BLIND_INDEX_KEY, signingKey: config.SIGNING_KEY },
    onCommitted: () => wake(bus),
    onProviderFailure: (error) => log.warn({ error }, 'provider.failed'),
  });
}

/** The one of the server's choice first. */
function openPayments(config: Config) {
  const sandbox = createPaymentGateway({
    url: config.PAYMENT_URL,
    secretKey: config.PAYMENT_SECRET_KEY,
    webhookSecret: config.PAYMENT_WEBHOOK_SECRET,
    webhookUrl: `${config.CALLBACK_URL}/callbacks/payment`,
  });
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_URL: url } = config;
  if (secretKey === undefined || webhookSecret === undefined) return { payment: sandbox };
  const stripe = createStripeGateway({ secretKey, webhookSecret, url });
  return config.PAYMENT_PROVIDER === 'stripe'
    ? { payment: stripe, otherPayments: [sandbox] }
    : { payment: sandbox, otherPayments: [stripe] };
}

async function listen(server: Server, { PORT, HOST }: Config): Promise<void> {
  server.listen(PORT, HOST);
  await once(server, 'listening');
}

function urlOf(server: Server, { HOST }: Config): string {
  const { port } = server.address() as AddressInfo;
  return `http://${HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST}:${port}`;
}

function finishRequests(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}

const delay = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());
