import { newKey, type Pushcart } from '@pushcart/client';
import pg from 'pg';
import { openBenchShop } from '../measure/bench-shop.ts';
import { until } from '../measure/deliver.ts';
import { percentile } from '../measure/figures.ts';
import { openStaff } from '../measure/shoppers.ts';
import { liveOrders } from './hooks/lives.ts';
import { openReceiver, type Receiver } from './hooks/receiver.ts';
import { type Expected, judge, missing, readExpected, TYPES } from './hooks/verdict.ts';

export interface HooksOptions {
  readonly orders: number;
  /** How long the troubled receiver is not there. */
  readonly downMs: number;
  /** Share of what is posted that the troubled receiver refuses; default 0.4. */
  readonly failing?: number;
  readonly progress: (text: string) => void;
}

export interface HooksProof {
  readonly events: number;
  /** What the troubled receiver was posted until it had taken everything. */
  readonly posts: number;
  /** From the last event until it had taken everything. */
  readonly caughtUpAfterMs: number;
  /** From an event in the log to the receiver that takes everything at once, meanwhile. */
  readonly calmP50Ms: number;
  readonly calmP99Ms: number;
  readonly forged: number;
  readonly forgedRefused: number;
  readonly replayed: number;
  readonly faults: readonly string[];
}

const FAILING = 0.4;
const SLOW_MS = 400;
const FORGED = 5;
const PATIENCE_MS = 900_000;

/** Posts to a receiver that fails, is slow and goes away, and to one that does not, and holds what they took against the log. */
export async function proveHooks({ orders, downMs, failing = FAILING, progress }: HooksOptions): Promise<HooksProof> {
  await using shop = await openBenchShop({ nodes: 2, progress });
  await using troubled = await openReceiver({ failing, slowMs: SLOW_MS });
  await using calm = await openReceiver({ failing: 0, slowMs: 0 });
  const pool = new pg.Pool({ connectionString: shop.databaseUrl, max: 2 });
  const staff = await openStaff(shop.urls[0]);
  try {
    const after = await head(pool);
    const [endpointId] = [await listen(staff, troubled), await listen(staff, calm)];
    const forging = forge(troubled);
    const away = until(async () => troubled.taken.length >= orders).then(() => {
      progress(`The troubled receiver goes away for ${downMs / 1_000} s`);
      return troubled.goDown(downMs);
    });
    await Promise.all([liveOrders(shop, orders, progress), away]);

    progress('Waiting for the troubled receiver to have everything');
    const expected = await readExpected(pool, after);
    await patient(async () => missing(expected, troubled.taken) === 0 && missing(expected, calm.taken) === 0);
    const [posts, endedAt] = [troubled.posts(), Date.now()];
    const faults = [...judge('troubled', expected, troubled.taken), ...judge('calm', expected, calm.taken)];
    await forging;

    progress('Replaying everything');
    const replayed = await replay(staff, endpointId, after, troubled);
    const same = sameIds(expected, replayed.ids);
    const delays = delaysOf(expected, calm);
    return {
      events: expected.length,
      posts,
      caughtUpAfterMs: endedAt - Math.max(...expected.map(({ at }) => at)),
      calmP50Ms: percentile(delays, 0.5),
      calmP99Ms: percentile(delays, 0.99),
      forged: FORGED,
      forgedRefused: troubled.forged(),
      replayed: replayed.count,
      faults: [
        ...faults,
        ...(same ? [] : ['The replay did not come under the same ids.']),
        ...(troubled.forged() === FORGED ? [] : [`${FORGED - troubled.forged()} forged posts were taken.`]),
      ],
    };
  } finally {
    await staff.close();
    await pool.end();
  }
}

async function head(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ position: string }>('SELECT position FROM log_state');
  return Number(rows[0]?.position ?? 0);
}

async function listen(staff: Pushcart, receiver: Receiver): Promise<string> {
  const draft = { url: receiver.url, description: 'Proof', types: TYPES, status: 'active' as const };
  const { endpoint, secret } = await staff.webhook.create.mutate({ draft, key: newKey() });
  receiver.trust(secret);
  return endpoint.id;
}

/** Posts what looks like a webhook and is signed by somebody else. */
async function forge({ url }: Receiver): Promise<void> {
  for (let count = 0; count < FORGED; count += 1) {
    const headers = {
      'webhook-id': `evt_${count}`,
      'webhook-timestamp': String(Math.floor(Date.now() / 1_000)),
      'webhook-signature': `v1,${Buffer.alloc(32, count).toString('base64')}`,
    };
    await fetch(url, { method: 'POST', headers, body: '{"type":"order.paid"}' });
  }
}

/** Time runs out quietly: what is missing then is a fault of the verdict. */
const patient = (isTrue: () => Promise<boolean>) => until(isTrue, PATIENCE_MS).catch(() => undefined);

async function replay(staff: Pushcart, endpointId: string, position: number, receiver: Receiver) {
  const before = receiver.taken.length;
  const { count } = await staff.webhook.replay.mutate({ endpointId, from: { position }, key: newKey() });
  const idsSince = () => new Set(receiver.taken.slice(before).map(({ event }) => event.id));
  await patient(async () => idsSince().size >= count);
  return { count, ids: idsSince() };
}

const sameIds = (expected: readonly Expected[], ids: ReadonlySet<string>) =>
  ids.size === expected.length && expected.every(({ webhookId }) => ids.has(webhookId));

function delaysOf(expected: readonly Expected[], { taken }: Receiver): readonly number[] {
  const told = new Map(expected.map(({ webhookId, at }) => [webhookId, at]));
  return taken.map(({ event, at }) => at - (told.get(event.id) ?? at));
}
