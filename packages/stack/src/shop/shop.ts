import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { migrate } from '../migrations/migrate.ts';
import { repositoryRoot } from '../paths.ts';
import { freePort } from '../process.ts';
import { type Stack, startStack } from '../stack.ts';
import { type Child, type ChildOptions, startChild } from './child.ts';
import type { Program, Programs } from './programs.ts';
import { readSecrets } from './secrets.ts';
import { seedOnce } from './seed.ts';
import type { Settings } from './settings.ts';

export interface Shop {
  readonly stack: Stack['describe'];
  readonly payments: string;
  readonly parcels: string;
  readonly inbox: string;
  /** Whom to sign in as, as the seed told. */
  readonly demoStore: string;
  /** Starts one more program beside the shop; it stops before the shop does. */
  add(options: Pick<ChildOptions, 'name' | 'program'> & Partial<ChildOptions>): Promise<void>;
  /** Stops everything, the last started first. */
  close(): Promise<void>;
}

const PAYMENT_PORT_AFTER = 100;
const CARRIER_PORT_AFTER = 200;
const INBOX_PORT_AFTER = 300;
const IDENTITY_PORT_AFTER = 400;
/** Of our own login provider, as the shop calls it. */
const IDENTITY = 'sandbox';

/** Starts databases, sandboxes and servers in the order they need each other. */
export async function startShop(settings: Settings, programs: Programs, log: (line: string) => void): Promise<Shop> {
  const { dataDir, logDir, port, publicUrl } = settings;
  const running: { close(): Promise<void> }[] = [];
  const close = async () => {
    for (const part of running.splice(0).reverse()) await part.close();
  };
  const logFile = (name: string) => (logDir === null ? undefined : join(logDir, `${name}.log`));
  const start = async (name: string, program: Program, env: NodeJS.ProcessEnv, readyUrl?: string): Promise<Child> => {
    const child = await startChild({ name, program, env, log, logFile: logFile(name), readyUrl });
    running.push(child);
    return child;
  };

  try {
    log('Starting PostgreSQL and Redis');
    const stack = await startStack({ ...settings, log });
    running.push(stack);
    const ports = Array.from({ length: settings.serverNodes }, (_, node) => port + node);
    await Promise.all(ports.map(requireFree));
    const migrations = await migrate(stack.databaseUrl);
    if (migrations.length > 0) log(`Applied ${migrations.length} migration(s)`);

    const secrets = await readSecrets(dataDir, process.env);
    const payments = await address('PAYMENT_URL', port + PAYMENT_PORT_AFTER);
    const parcels = await address('CARRIER_URL', port + CARRIER_PORT_AFTER);
    const inbox = await address('MESSAGE_URL', port + INBOX_PORT_AFTER);
    const identity = await address('IDENTITY_URL', port + IDENTITY_PORT_AFTER);
    const env = {
      NODE_ENV: process.env.NODE_ENV ?? 'production',
      ...secrets,
      DATABASE_URL: stack.databaseUrl,
      ...(stack.redisUrl === null ? {} : { REDIS_URL: stack.redisUrl }),
      PUBLIC_URL: publicUrl,
      PAYMENT_URL: payments.url,
      CARRIER_URL: parcels.url,
      MESSAGE_URL: inbox.url,
      OIDC_PROVIDERS: process.env.OIDC_PROVIDERS || sandboxLogin(identity.url, secrets.IDENTITY_CLIENT_SECRET),
      CALLBACK_URL: `http://127.0.0.1:${port}`,
      WEB_DIR: join(repositoryRoot, 'apps/web/dist'),
      MEDIA_DIR: join(dataDir, 'media'),
      // Who tries webhooks out has the receiver on the same laptop; a shop that others reach keeps it to itself.
      WEBHOOKS_TO_LOOPBACK: process.env.WEBHOOKS_TO_LOOPBACK ?? String(isLocal(publicUrl)),
      // Nobody waits for another node to take over the live connections of a laptop.
      DRAIN_MS: process.env.DRAIN_MS ?? '1000',
    };
    const seed = { name: 'seed', program: programs.seed, env, log };
    const demoStore = await seedOnce(stack.databaseUrl, dataDir, seed);

    log('Starting the shop');
    const sandbox = {
      ...env,
      SANDBOX_DIR: join(dataDir, 'sandbox'),
      IDENTITY_REDIRECT_URIS: `${publicUrl.replace(/\/+$/, '')}/sign-in/return/${IDENTITY}`,
    };
    // The provider's pages are its own, at another address than the shop's.
    const at = (url: string, port: string) => ({ ...sandbox, PORT: port, PUBLIC_URL: url });
    await Promise.all([
      payments.port && start('payment', programs.payment, at(payments.url, payments.port), `${payments.url}/livez`),
      parcels.port && start('carrier', programs.carrier, at(parcels.url, parcels.port), `${parcels.url}/livez`),
      inbox.port && start('messages', programs.messages, at(inbox.url, inbox.port), `${inbox.url}/livez`),
      identity.port && start('identity', programs.identity, at(identity.url, identity.port), `${identity.url}/livez`),
    ]);
    const startNode = (nodePort: number, node: number) => {
      const nodeEnv = { ...env, PORT: String(nodePort), ROLES: settings.roles };
      const readyUrl = `http://127.0.0.1:${nodePort}/readyz`;
      return start(node === 0 ? 'server' : `server-${node + 1}`, programs.server, nodeEnv, readyUrl);
    };
    await Promise.all(ports.map(startNode));

    const add: Shop['add'] = async (options) => {
      running.push(await startChild({ env, log, logFile: logFile(options.name), ...options }));
    };
    return {
      stack: stack.describe,
      payments: payments.url,
      parcels: parcels.url,
      inbox: inbox.url,
      demoStore,
      add,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function sandboxLogin(issuer: string, secret: string): string {
  return JSON.stringify([{ id: IDENTITY, label: 'Sandbox ID', issuer, clientId: 'pushcart', secret }]);
}

/** Where a provider is: as given, else a sandbox of ours, at the same port each time if that can be had. */
async function address(variable: string, preferred: number): Promise<{ url: string; port?: string }> {
  const given = process.env[variable];
  if (given) return { url: given };
  const port = String((await isFree(preferred)) ? preferred : await freePort());
  return { url: `http://127.0.0.1:${port}`, port };
}

async function requireFree(port: number): Promise<void> {
  if (!(await isFree(port))) throw new Error(`Port ${port} is taken. Choose another with PORT.`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port);
  try {
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
    return true;
  } catch {
    return false;
  }
}

function isLocal(url: string): boolean {
  return /^http:\/\/(localhost|127\.0\.0\.1)(:|\/|$)/.test(url);
}
