import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPushcart, newGuest, type Pushcart } from '@pushcart/client';
import type { StaffRole } from '@pushcart/domain';
import { type Sandbox, startCarrierSandbox, startMessageSandbox, startPaymentSandbox } from '@pushcart/sandbox';
import { createTestStore, TEST_SECRETS, type TestStore } from '@pushcart/services/testing';
import { sharedRedisUrl, startTestRedis, type TestRedis } from '@pushcart/stack/testing';
import { WebSocket } from 'ws';
import { freePort } from './free-port.ts';
import { createLocalNode, createSpawnedNode, type Environment, type Node } from './node.ts';

export interface TestShopOptions {
  /** Servers over one database and one Redis; default 1. */
  readonly nodes?: number;
  /** Units of the one product; default 10. */
  readonly stock?: number;
  /** Unit price in minor units; default 1000. */
  readonly price?: number;
  /** Servers as processes of their own, so that they can be killed. */
  readonly spawn?: boolean;
  /** `shared` with all tests, `own` to be killed or to count limits in, or `none`. */
  readonly redis?: 'shared' | 'own' | 'none';
  /** Time from one scan of a parcel to the next; default 60,000, so that a test moves it by hand. */
  readonly legMs?: number;
  /** Under which visitors know the shop; default 127.0.0.1. Passkeys need `localhost`: they belong to names. */
  readonly host?: string;
  /** Overrides for every server, e.g. `RATE_LIMIT_SCALE`. */
  readonly environment?: Environment;
}

export interface Person {
  readonly client: Pushcart;
  readonly email: string;
  readonly password: string;
  readonly token: string;
}

/** A whole shop with its provider and its carrier, and those who visit it. */
export interface TestShop extends AsyncDisposable {
  readonly store: TestStore;
  readonly nodes: readonly [Node, ...Node[]];
  readonly url: string;
  readonly payment: Sandbox & { readonly secretKey: string; readonly webhookSecret: string };
  readonly carrier: Sandbox & { readonly secretKey: string; readonly webhookSecret: string };
  readonly inbox: Sandbox & { readonly secretKey: string };
  /** Only with `redis: 'own'`. */
  readonly redis: TestRedis | null;
  /** A client of one node, without an identity unless given; closed with the shop. */
  connect(options?: { node?: number; token?: string; apiKey?: string; guest?: string; currency?: string }): Pushcart;
  guest(node?: number): Pushcart;
  shopper(node?: number): Promise<Person>;
  staff(role: StaffRole, node?: number): Promise<Person>;
}

export const PASSWORD = 'a long walk by the harbour';

export async function startTestShop(options: TestShopOptions = {}): Promise<TestShop> {
  const opened: AsyncDisposable[] = [];
  const own = <T extends AsyncDisposable>(thing: T): T => {
    opened.unshift(thing);
    return thing;
  };
  try {
    return await open(options, own, async () => {
      for (const thing of opened) await thing[Symbol.asyncDispose]();
    });
  } catch (error) {
    for (const thing of opened) await thing[Symbol.asyncDispose]();
    throw error;
  }
}

type Own = <T extends AsyncDisposable>(thing: T) => T;

async function open(options: TestShopOptions, own: Own, dispose: () => Promise<void>): Promise<TestShop> {
  const store = own(await createTestStore({ stock: options.stock ?? 10, price: options.price ?? 1000 }));
  const redis = options.redis === 'own' ? own(await startTestRedis()) : null;
  const redisUrl = redis?.url ?? (options.redis === 'none' ? '' : await sharedRedisUrl());
  const payment = await openSandbox(own, (common) => startPaymentSandbox(common));
  const carrier = await openSandbox(own, (common) =>
    startCarrierSandbox({ ...common, legMs: options.legMs ?? 60_000 }),
  );
  const inbox = await openSandbox(own, ({ secretKey }) => startMessageSandbox({ secretKey }));
  const ports = await Promise.all(Array.from({ length: options.nodes ?? 1 }, freePort));
  const host = options.host ?? '127.0.0.1';
  const publicUrl = `http://${host}:${ports[0]}`;
  const environment = {
    LOG_LEVEL: 'warn',
    PUBLIC_URL: publicUrl,
    ALLOWED_ORIGINS: ports.map((port) => `http://${host}:${port}`).join(),
    STORE: store.slug,
    DATABASE_URL: store.databaseUrl,
    DATABASE_POOL: '8',
    REDIS_URL: redisUrl,
    SIGNING_KEY: TEST_SECRETS.signingKey,
    PII_KEYS: TEST_SECRETS.piiKeys,
    BLIND_INDEX_KEY: TEST_SECRETS.blindIndexKey,
    PAYMENT_URL: payment.url,
    PAYMENT_SECRET_KEY: payment.secretKey,
    PAYMENT_WEBHOOK_SECRET: payment.webhookSecret,
    CARRIER_URL: carrier.url,
    CARRIER_SECRET_KEY: carrier.secretKey,
    CARRIER_WEBHOOK_SECRET: carrier.webhookSecret,
    MESSAGE_URL: inbox.url,
    MESSAGE_SECRET_KEY: inbox.secretKey,
    RATE_LIMIT_SCALE: '1000',
    WEBHOOKS_TO_LOOPBACK: 'true',
    DRAIN_MS: '3000',
    ...options.environment,
  };
  const create = options.spawn === true ? createSpawnedNode : createLocalNode;
  const [first, ...others] = ports.map((port) => create({ ...environment, PORT: String(port) }));
  if (first === undefined) throw new Error('A shop needs a server.');
  const nodes = [first, ...others] as const;
  await Promise.all(nodes.map((node) => node.start()));
  own({ [Symbol.asyncDispose]: async () => void (await Promise.all(nodes.map((node) => node.stop()))) });

  const connect: TestShop['connect'] = ({ node = 0, ...who } = {}) => {
    const client = createPushcart({ url: nodes[node]?.url ?? first.url, WebSocket, ...who });
    own({ [Symbol.asyncDispose]: () => client.close() });
    return client;
  };
  const shopper = (node = 0) => signUp(connect, node);
  return {
    store,
    nodes,
    url: first.url,
    payment,
    carrier,
    inbox,
    redis,
    connect,
    guest: (node = 0) => connect({ node, guest: newGuest() }),
    shopper,
    async staff(role, node = 0) {
      const person = await shopper(node);
      const { account } = await person.client.session.current.query();
      if (account === null) throw new Error('The account just made is not signed in.');
      await store.deps.db.staffMember.create({ data: { storeId: store.storeId, accountId: account.id, role } });
      return person;
    },
    [Symbol.asyncDispose]: dispose,
  };
}

async function signUp(connect: TestShop['connect'], node: number): Promise<Person> {
  const email = `${randomUUID()}@example.com`;
  const visitor = connect({ node });
  await visitor.session.register.mutate({ email, password: PASSWORD, name: 'Robin Example', locale: 'en' });
  const { token } = await visitor.session.createToken.mutate({ email, password: PASSWORD });
  return { client: connect({ node, token }), email, password: PASSWORD, token };
}

interface SandboxCommon {
  readonly dir: string;
  readonly secretKey: string;
  readonly webhookSecrets: readonly string[];
  readonly retryMs: number;
}

async function openSandbox(own: Own, start: (common: SandboxCommon) => Promise<Sandbox>) {
  const dir = await mkdtemp(join(tmpdir(), 'pushcart-sandbox-'));
  const [secretKey, webhookSecret] = [randomBytes(24).toString('base64url'), randomBytes(24).toString('base64url')];
  const sandbox = await start({ dir, secretKey, webhookSecrets: [webhookSecret], retryMs: 100 });
  own({
    async [Symbol.asyncDispose]() {
      await sandbox.close();
      await rm(dir, { recursive: true, force: true });
    },
  });
  return { ...sandbox, secretKey, webhookSecret };
}
