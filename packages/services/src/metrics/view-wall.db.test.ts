import { expect, test } from 'vitest';
import { countSales } from '../catalog/ranking/count-sales.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { placeAndPay } from '../testing/make-paid-order.ts';
import { createTestStore } from '../testing/test-store.ts';
import { readTold } from '../testing/told-events.ts';
import { createMetricsService } from './index.ts';
import { projectMetrics } from './project-metrics.ts';

test('the wall shows what was ordered and paid today, the latest orders and what runs short', async () => {
  const provider = createFakePaymentProvider();
  await using store = await createTestStore({ stock: 3, payment: provider });
  const order = await placeAndPay(store, provider, store.guest(), { variantId: store.variantId, quantity: 2 });
  await readTold(store, projectMetrics);

  const wall = await createMetricsService(store.deps).wall(await store.staff('analyst'));

  expect(wall).toMatchObject({
    currency: 'EUR',
    today: { placed: 1, paid: 1, revenue: 2490, refunded: 0 },
    minutes: [{ placed: 1, paid: 1, revenue: 2490 }],
    latestOrders: [{ id: order.id, status: 'paid', customerName: 'Robin E.' }],
    lowStock: [{ variantId: store.variantId, onHand: 3, reserved: 2 }],
  });
});

test('what was sold today stands by units, and what was cancelled has sold nothing', async () => {
  const provider = createFakePaymentProvider();
  await using store = await createTestStore({ stock: 20, payment: provider });
  const [other, third] = [await store.addProduct({ stock: 20 }), await store.addProduct({ stock: 20 })];
  const buy = (variantId: string, quantity: number) =>
    placeAndPay(store, provider, store.guest(), { variantId, quantity });
  await buy(store.variantId, 2);
  await buy(other.variantIds[0], 2);
  await buy(other.variantIds[0], 1);
  const dropped = await buy(third.variantIds[0], 5);
  const yesterday = await buy(third.variantIds[0], 4);
  await store.deps.db.order.update({ where: { id: dropped.id }, data: { status: 'cancelled' } });
  const longAgo = new Date(store.clock.now().getTime() - 25 * 3_600_000);
  await store.deps.db.order.update({ where: { id: yesterday.id }, data: { paidAt: longAgo } });
  await readTold(store, countSales);

  const { topProducts } = await createMetricsService(store.deps).wall(await store.staff('analyst'));

  expect(topProducts).toEqual([
    { productId: other.productId, name: expect.objectContaining({ en: expect.any(String) }), units: 3 },
    { productId: store.product.productId, name: expect.anything(), units: 2 },
  ]);
});

test('only those who may read figures see the wall', async () => {
  await using store = await createTestStore();
  const metrics = createMetricsService(store.deps);

  for (const role of ['packer', 'support'] as const) {
    await expect(metrics.wall(await store.staff(role))).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  }
  await expect(metrics.watchWall(await store.shopper())).rejects.toMatchObject({ reason: 'FORBIDDEN' });
});
