import { checkInvariants } from '@pushcart/services';
import { expect, test } from 'vitest';
import { eventually } from './browser.ts';
import { startTestShop, type TestShop } from './harness.ts';
import { appendScans, type Follower, followParcel, type Parcel, sendParcel, tellScan } from './parcels.ts';

const PARCELS = 10;
const PAGES_EACH = 5;
const EVENTS_EACH = 200;
const PATIENCE_MS = 60_000;

interface Watched {
  readonly parcel: Parcel;
  /** Spread over the servers. */
  readonly followers: readonly Follower[];
  /** The scans that were told, in order. */
  readonly told: string[];
}

async function watchParcels(shop: TestShop): Promise<readonly Watched[]> {
  const packer = await shop.staff('packer');
  const watched = await Promise.all(
    Array.from({ length: PARCELS }, async () => {
      const parcel = await sendParcel(shop, packer);
      return {
        parcel,
        followers: Array.from({ length: PAGES_EACH }, (_, i) => followParcel(shop, parcel, i % 2)),
        told: [],
      };
    }),
  );
  await eventually(() => watched.every(({ followers }) => followers.every((one) => one.snapshots > 0)), 20_000);
  return watched;
}

/** Runs one fault after the other, while events go on. */
async function tellDuring(shop: TestShop, watched: readonly Watched[], faults: readonly (() => Promise<void>)[]) {
  const count = Math.ceil(EVENTS_EACH / faults.length);
  const tell = async ({ parcel, told }: Watched) => {
    told.push(await tellScan(shop, parcel));
    told.push(...(await appendScans(shop, parcel, count - 2)));
    told.push(await tellScan(shop, parcel));
  };
  for (const fault of faults) await Promise.all([fault(), ...watched.map(tell)]);
}

const killServer = (shop: TestShop, node: number) => async () => {
  await shop.nodes[node]?.stop('SIGKILL');
  await shop.nodes[node]?.start();
};

async function expectAllOnceInOrder(shop: TestShop, watched: readonly Watched[]): Promise<void> {
  const isComplete = ({ told, followers }: Watched) => followers.every(({ scanIds }) => scanIds.length >= told.length);
  await eventually(() => watched.every(isComplete), PATIENCE_MS);
  expect(watched.reduce((sum, { told }) => sum + told.length, 0)).toBeGreaterThanOrEqual(PARCELS * EVENTS_EACH);
  for (const { told, followers } of watched) {
    for (const { snapshots, seqs, scanIds } of followers) {
      expect(snapshots).toBe(1);
      expect(scanIds).toEqual(told);
      expect(seqs).toEqual(seqs.map((_, index) => (seqs[0] ?? 0) + index));
    }
  }
  expect(await checkInvariants(shop.store.deps.db)).toEqual([]);
}

test('fifty pages get every one of two thousand events once and in order, over kill -9 of servers and of Redis', async () => {
  await using shop = await startTestShop({ nodes: 2, spawn: true, redis: 'own', stock: 1_000, legMs: 3_600_000 });
  const watched = await watchParcels(shop);
  const killRedis = async () => {
    await shop.redis?.kill('SIGKILL');
    await shop.redis?.restart();
  };
  const faults = [0, 1, 0].flatMap((node) => [killServer(shop, node), killRedis]);

  await tellDuring(shop, watched, faults);

  await expectAllOnceInOrder(shop, watched);
}, 180_000);

test('the same when Redis never comes back', async () => {
  await using shop = await startTestShop({ nodes: 2, spawn: true, redis: 'own', stock: 1_000, legMs: 3_600_000 });
  const watched = await watchParcels(shop);
  const killRedis = async () => shop.redis?.kill('SIGKILL');
  const faults = [killServer(shop, 0), killRedis, killServer(shop, 1), killServer(shop, 0)];

  await tellDuring(shop, watched, faults);

  await expectAllOnceInOrder(shop, watched);
}, 180_000);
