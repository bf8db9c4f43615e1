import { daysBefore } from '@pushcart/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBehaviourService } from '../behaviour/index.ts';
import { guestVisitor } from '../behaviour/visitor.ts';
import { countSales } from '../catalog/ranking/count-sales.ts';
import { createFakePaymentProvider, type FakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { placeAndPay } from '../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { readTold } from '../testing/told-events.ts';
import { createMetricsService } from './index.ts';
import type { MetricsService } from './metrics-service.ts';
import { projectMetrics } from './project-metrics.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const TODAY = { days: 1, rival: 'before' } as const;

let provider: FakePaymentProvider;
let store: TestStore;
let metrics: MetricsService;
beforeEach(async () => {
  provider = createFakePaymentProvider();
  store = await createTestStore({ stock: 50, payment: provider });
  metrics = createMetricsService(store.deps);
  // At noon: some hours later is the same day, also where clocks change meanwhile.
  const now = store.clock.now();
  store.clock.advance(daysBefore(now, -1, 'Europe/Berlin').getTime() + 12 * HOUR_MS - now.getTime());
});
afterEach(() => store[Symbol.asyncDispose]());

/** Somebody buys so many units, and the readers of the log take note. */
async function buy(quantity: number, actor = store.guest()) {
  await placeAndPay(store, provider, actor, { variantId: store.variantId, quantity });
  await readTold(store, projectMetrics);
  await readTold(store, countSales);
  await store.deps.db.outbox.deleteMany();
  store.clock.advance(1);
}

const analyst = () => store.staff('analyst');

test('a report of today has the figures of the wall, beside last week by the same time of day', async () => {
  await buy(1);
  store.clock.advance(6 * HOUR_MS);
  await buy(2);
  store.clock.advance(7 * DAY_MS - 3 * HOUR_MS);
  await buy(4);

  const [wall, report] = [await metrics.wall(await analyst()), await metrics.salesReport(await analyst(), TODAY)];

  expect(report.current.total).toMatchObject({ placed: 1, paid: 1, revenue: wall.today.revenue });
  expect(report.before.total).toMatchObject({ placed: 1, paid: 1, revenue: wall.revenueLastWeek });
  expect(wall.revenueLastWeek).toBeGreaterThan(0);
  expect(report.points.reduce((sum, { figures }) => sum + figures.revenue, 0)).toBe(wall.today.revenue);
  expect(report.points.at(-1)?.figures.paid).toBe(1);
  expect(report.products).toEqual([
    { productId: store.product.productId, name: expect.anything(), units: 4, unitsBefore: 1 },
  ]);
});

test('several days have a point each, and those before them until the same time of day', async () => {
  await buy(1);
  store.clock.advance(6 * HOUR_MS);
  await buy(1);
  store.clock.advance(DAY_MS);
  await buy(3);
  store.clock.advance(6 * DAY_MS - 3 * HOUR_MS);
  await buy(2);

  const { current, before, points } = await metrics.salesReport(await analyst(), { days: 7, rival: 'before' });

  expect(points.map(({ figures }) => figures.paid)).toEqual([1, 0, 0, 0, 0, 0, 1]);
  expect(points.map((point) => point.before.paid)).toEqual([0, 0, 0, 0, 0, 0, 1]);
  expect([current.total.paid, before.total.paid]).toEqual([2, 1]);
});

test('people are counted once, and are new with their first paid order', async () => {
  const [anna, ben] = [await store.shopper(), await store.shopper()];
  await buy(1, anna);
  store.clock.advance(8 * DAY_MS);
  await buy(1, anna);
  await buy(1, anna);
  await buy(1, ben);

  const { current, before } = await metrics.salesReport(await analyst(), { days: 7, rival: 'before' });

  expect(current).toMatchObject({ buyers: 2, newBuyers: 1 });
  expect(before).toMatchObject({ buyers: 1, newBuyers: 1 });
});

test('of visitors who allow it those are counted who came, put something into the cart and bought', async () => {
  const { productId } = store.product;
  const behaviour = createBehaviourService(store.deps);
  const visit = async (...kinds: readonly ('view' | 'add')[]) => {
    const guest = store.guest();
    await behaviour.choose(guest, { allowed: true });
    await behaviour.record(guest, { interactions: kinds.map((kind) => ({ kind, productId, agoMs: 0 })) });
    return guest;
  };
  const [buyer, , , refusing] = [
    await visit('view', 'add'),
    await visit('add'),
    await visit('view'),
    await visit('view'),
  ];
  await behaviour.choose(refusing, { allowed: false });
  const bought = { storeId: store.storeId, productId, at: store.clock.now() };
  await store.deps.db.purchase.createMany({
    data: [guestVisitor(buyer.guestId ?? ''), 'stranger'].map((visitor) => ({
      ...bought,
      visitor,
      basketId: crypto.randomUUID(),
    })),
  });
  store.clock.advance(1_000);

  const { current } = await metrics.salesReport(await analyst(), TODAY);

  expect(current.visitors).toEqual({ came: 3, added: 2, bought: 1 });
});

test('who bought first in a month is followed through the months after it', async () => {
  while (store.clock.now().getUTCDate() !== 10) store.clock.advance(DAY_MS);
  const [anna, ben] = [await store.shopper(), await store.shopper()];
  await buy(1, anna);
  await buy(1, ben);
  store.clock.advance(32 * DAY_MS);
  await buy(1, anna);
  await buy(1, anna);
  store.clock.advance(31 * DAY_MS);
  await buy(1, anna);

  const cohorts = await metrics.cohorts(await analyst());

  expect(cohorts.map(({ buyers, returned }) => [buyers, returned])).toEqual([
    [0, [0, 0, 0, 0, 0]],
    [0, [0, 0, 0, 0]],
    [0, [0, 0, 0]],
    [2, [1, 1]],
    [0, [0]],
    [0, []],
  ]);
  expect(cohorts.at(-1)?.month).toBe(store.clock.now().toISOString().slice(0, 7));
});

test('only those who may read figures get a report, and of their own store', async () => {
  await buy(1);
  const elsewhere = await store.addStore();
  const others = { ...(await analyst()), storeId: elsewhere.storeId };

  const { current, products } = await metrics.salesReport(others, TODAY);
  expect([current.total.paid, current.buyers, products]).toEqual([0, 0, []]);
  expect((await metrics.cohorts(others)).every(({ buyers }) => buyers === 0)).toBe(true);
  for (const actor of [await store.staff('packer'), await store.shopper()]) {
    await expect(metrics.salesReport(actor, TODAY)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
    await expect(metrics.cohorts(actor)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  }
});
