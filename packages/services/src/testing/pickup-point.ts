import { createDeliveryService } from '../delivery/index.ts';
import { addWarehouse } from './make-store.ts';
import type { TestStore } from './test-store.ts';

/** A warehouse behind all others where orders can be collected the day after, and are kept for a week. */
export async function addPickupPoint(store: TestStore): Promise<string> {
  const warehouseId = await addWarehouse(store.deps, store.storeId, 5);
  await createDeliveryService(store.deps).saveSite(await store.staff('manager'), {
    warehouseId,
    draft: {
      ...{ line1: 'Pier 4', postalCode: '20457', timeZone: 'Europe/Berlin' },
      ...{ workDays: [1, 2, 3, 4, 5, 6, 7], closedDays: [], offersPickup: true, pickupDays: 1, keepDays: 7 },
      openingHours: { en: 'Mondays', 'zh-CN': '周一' },
    },
  });
  return warehouseId;
}
