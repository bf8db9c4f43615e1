import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPushcart } from '@pushcart/client';
import { DEMO_MERCHANT } from '@pushcart/demo/generate';
import pg from 'pg';
import { WebSocket } from 'ws';
import { type BenchShop, openBenchShop } from '../measure/bench-shop.ts';
import { until } from '../measure/deliver.ts';
import { createMeter } from '../populate/meter.ts';
import { installClient } from './mirror/install-client.ts';
import { type MirrorProcess, startMirror } from './mirror/mirror-process.ts';
import { moveOrders } from './mirror/move-orders.ts';
import { judge, standOf, type Verdict } from './mirror/verdict.ts';

export interface MirrorOptions {
  /** Each makes four or five events. */
  readonly orders: number;
  readonly kills: number;
  readonly serverKills: number;
  readonly progress: (text: string) => void;
}

export interface MirrorProof extends Verdict {
  readonly kills: number;
  readonly serverKills: number;
}

const SETTLES_WITHIN_MS = 240_000;
const QUIET_MS = 10_000;

/** A worker that has installed the packed client mirrors a store's orders, while it and the server are killed again and again. */
export async function proveMirror({ orders, kills, serverKills, progress }: MirrorOptions): Promise<MirrorProof> {
  await using shop = await openBenchShop({ nodes: 1, progress });
  const pool = new pg.Pool({ connectionString: shop.databaseUrl, max: 2 });
  pool.on('error', () => {});
  const [url] = shop.urls;
  const visitor = createPushcart({ url, WebSocket });
  const { email, password } = DEMO_MERCHANT;
  const { token, session } = await visitor.session.createToken.mutate({ email, password });
  await visitor.close();
  const staff = createPushcart({ url, token, WebSocket });
  const directory = await mkdtemp(join(tmpdir(), 'pushcart-mirror-'));
  const file = join(directory, 'mirror.db');
  const topic = `store:${session.store.id}:orders`;
  try {
    progress('Installing the packed client');
    const worker = await installClient(directory);
    const before = await headOf(pool, topic);
    const { secret } = await staff.apiKey.create.mutate({ name: 'Mirror', scopes: ['orders.read'], days: 1 });
    await using mirror = startMirror(worker, {
      PUSHCART_URL: url,
      PUSHCART_API_KEY: secret,
      ERP_FILE: file,
      // So few that after each kill the stream is also let go and taken up again on the way.
      BUFFER: '10',
    });
    await until(async () => standOf(file).snapshots > 0);

    const trouble = createTrouble({ shop, mirror, orders, kills, serverKills, progress });
    await moveOrders(staff, url, orders, trouble.onOrder);
    await trouble.over();

    progress('Waiting for the mirror');
    await untilQuiet(pool, file, topic, before);
    await mirror.stop();
    const verdict = await judge(pool, file, topic, before);
    return { ...verdict, kills, serverKills };
  } finally {
    await staff.close();
    await pool.end();
    await rm(directory, { recursive: true, force: true });
  }
}

interface TroubleOptions extends MirrorOptions {
  readonly shop: BenchShop;
  readonly mirror: MirrorProcess;
}

/** Kills worker and server at even distances while orders are made; none before the last one is through. */
function createTrouble({ shop, mirror, orders, kills, serverKills, progress }: TroubleOptions) {
  const meter = createMeter('Orders', orders, progress);
  let [done, killed, serversKilled] = [0, 0, 0];
  let last: Promise<void> = Promise.resolve();
  const isDue = (soFar: number, of: number) => soFar < of && done >= ((soFar + 1) * orders) / (of + 1);
  return {
    onOrder() {
      done += 1;
      meter.add(1);
      if (isDue(killed, kills)) {
        killed += 1;
        last = last.then(() => mirror.kill());
      }
      if (isDue(serversKilled, serverKills)) {
        serversKilled += 1;
        progress(`kill -9 of the server, ${serversKilled} of ${serverKills}`);
        last = last.then(() => shop.kill(0));
      }
    },
    over: () => last,
  };
}

async function headOf(pool: pg.Pool, topic: string): Promise<number> {
  const { rows } = await pool.query<{ seq: number }>('SELECT seq::int FROM topic_head WHERE topic = $1', [topic]);
  return rows[0]?.seq ?? 0;
}

/**
 * Waits until nothing has happened in the shop for a while (refunds of cancelled orders come later) and the mirror has all of it. Time
 * runs out quietly: what is missing then is a fault of the verdict.
 */
async function untilQuiet(pool: pg.Pool, file: string, topic: string, before: number): Promise<void> {
  let [head, since] = [-1, 0];
  const isQuiet = async () => {
    const { rows } = await pool.query<{ waiting: number }>('SELECT count(*)::int AS waiting FROM outbox');
    const next = await headOf(pool, topic);
    if (next !== head || rows[0]?.waiting !== 0) [head, since] = [next, Date.now()];
    return Date.now() - since > QUIET_MS && standOf(file).told >= head - before;
  };
  await until(isQuiet, SETTLES_WITHIN_MS).catch(() => undefined);
}
