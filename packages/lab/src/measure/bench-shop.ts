import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtPrograms, readSecrets, type Secrets, startShop, startStack } from '@pushcart/stack';
import { type HeldMemory, heldMemory, MEASURED } from './held-memory.ts';

/** A whole shop of its own for one benchmark, on a database of its own. */
export interface BenchShop extends AsyncDisposable {
  /** One a server process. */
  readonly urls: readonly [string, ...string[]];
  /** Where people visit it: the address that its own pages and links name. */
  readonly publicUrl: string;
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
  /** Addresses of the payment provider, of the carrier, and of the inbox that holds every message. */
  readonly payments: string;
  readonly parcels: string;
  readonly inbox: string;
  /** Where everything lies: databases, logs, the journals of provider and carrier. */
  readonly dataDir: string;
  /** What personal data is sealed with there. */
  readonly secrets: Secrets;
  /** Process ids, in the order of `urls`. */
  readonly pids: readonly [number, ...number[]];
  /** What a server holds once its garbage is collected. */
  held(node: number): Promise<HeldMemory>;
  /** Ends a server at once, as a power cut would. It is started again, at the same address. */
  kill(node: number): Promise<void>;
}

export interface BenchShopOptions {
  readonly nodes: number;
  /** The demo catalogue alone (default), or with its year of trade and its pictures, which take minutes. */
  readonly demo?: 'catalogue' | 'whole';
  /** Whether visitors buy and staff pack and ship all the time. */
  readonly traffic?: boolean;
  /** Of every server; default `api,worker`. */
  readonly roles?: 'api';
  readonly progress: (text: string) => void;
}

/** Starts the built shop with the demo store. Limits per caller are lifted: all load comes from here. */
export async function openBenchShop(options: BenchShopOptions): Promise<BenchShop> {
  const dataDir = await mkdtemp(join(tmpdir(), 'pushcart-bench-'));
  const port = await freePorts(options.nodes);
  const publicUrl = `http://localhost:${port}`;
  const seedOptions = options.demo === 'whole' ? [] : ['--without-history', '--without-pictures'];
  const logDir = join(dataDir, 'logs');
  const memoryFile = join(dataDir, 'memory');
  process.env.BENCH_MEMORY_FILE = memoryFile;
  process.env.RATE_LIMIT_SCALE = '100000';
  process.env.UNPAID_PER_NETWORK = '0';
  const stack = await startStack({ dataDir, log: options.progress });
  const shop = await startShop(
    {
      port,
      dataDir: join(dataDir, 'shop'),
      logDir,
      publicUrl,
      databaseUrl: stack.databaseUrl,
      redisUrl: stack.redisUrl ?? undefined,
      roles: options.roles ?? 'api,worker',
      serverNodes: options.nodes,
      traffic: false,
    },
    {
      ...builtPrograms,
      server: [...MEASURED, ...builtPrograms.server],
      seed: [...builtPrograms.seed, ...seedOptions],
    },
    options.progress,
  ).catch(async (error) => {
    await stack.close();
    throw error;
  });
  if (options.traffic === true) {
    await shop.add({ name: 'traffic', program: [...builtPrograms.traffic, '--url', publicUrl] });
  }
  const nodes = Array.from({ length: options.nodes }, (_, node) => node);
  return {
    urls: nodes.map((node) => `http://127.0.0.1:${port + node}`) as unknown as BenchShop['urls'],
    publicUrl,
    databaseUrl: stack.databaseUrl,
    redisUrl: stack.redisUrl,
    payments: shop.payments,
    parcels: shop.parcels,
    inbox: shop.inbox,
    dataDir,
    secrets: await readSecrets(join(dataDir, 'shop'), process.env),
    pids: (await Promise.all(nodes.map((node) => pidOf(logDir, node)))) as unknown as BenchShop['pids'],
    held: async (node) => heldMemory(await pidOf(logDir, node), memoryFile),
    async kill(node) {
      process.kill(await pidOf(logDir, node), 'SIGKILL');
    },
    async [Symbol.asyncDispose]() {
      await shop.close();
      await stack.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Every line a server logs names its process; the last one is by the one that runs. */
async function pidOf(logDir: string, node: number): Promise<number> {
  const log = await readFile(join(logDir, node === 0 ? 'server.log' : `server-${node + 1}.log`), 'utf8');
  const pid = Number([...log.matchAll(/"pid":(\d+)/g)].at(-1)?.[1]);
  if (!Number.isInteger(pid)) throw new Error('The server has logged nothing yet.');
  return pid;
}

/** The first of `count` ports in a row that are free now. */
export async function freePorts(count: number): Promise<number> {
  for (let port = 20_000 + Math.floor(Math.random() * 20_000); port < 60_000; port += 10) {
    const ports = Array.from({ length: count }, (_, n) => port + n);
    if ((await Promise.all(ports.map(isFree))).every(Boolean)) return port;
  }
  throw new Error('No free ports.');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
