import { expect, test } from 'vitest';
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

test('only those who may read figures see the wall', async () => {
  await using store = await createTestStore();
  const metrics = createMetricsService(store.deps);

  for (const role of ['packer', 'support'] as const) {
    await expect(metrics.wall(await store.staff(role))).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  }
  await expect(metrics.watchWall(await store.shopper())).rejects.toMatchObject({ reason: 'FORBIDDEN' });
});
