import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createTestStore } from '../testing/test-store.ts';
import { createDeliveryService } from './index.ts';

const MIGRATION = new URL('../../../../prisma/migrations/20261129150222_delivery_zones/migration.sql', import.meta.url);

test('every country keeps the ways, prices and days it had before there were zones', async () => {
  await using store = await createTestStore();
  const { db } = store.deps;
  const { storeId } = store;
  await db.deliveryZone.deleteMany();
  await db.deliveryMethod.deleteMany();
  const way = (code: string, basePrice: number, countries: string[], position: number) => ({
    ...{ storeId, code, name: { en: code, 'zh-CN': code }, basePrice, countries, position },
    ...{ kiloPrice: 100, minDays: 2, maxDays: 4 },
  });
  await db.deliveryMethod.createMany({
    data: [way('post', 490, [], 0), way('van', 990, ['DE', 'FR'], 1), way('bike', 190, ['FR'], 2)],
  });
  const sql = await readFile(MIGRATION, 'utf8');

  await db.$executeRawUnsafe(sql.slice(sql.indexOf('WITH named AS')));

  const delivery = createDeliveryService(store.deps);
  const manager = await store.staff('manager');
  const waysTo = async (country: string) => {
    const { options } = await delivery.preview(manager, { country, weightGrams: 1_500, value: 0 });
    return Object.fromEntries(options.map(({ code, price }) => [code, price.amount]));
  };
  expect(await waysTo('DE')).toEqual({ post: 690, van: 1190 });
  expect(await waysTo('FR')).toEqual({ post: 690, van: 1190, bike: 390 });
  expect(await waysTo('JP')).toEqual({ post: 690 });
  const { zones } = await delivery.settings(manager);
  expect(zones.flatMap(({ rates }) => rates.map(({ minDays, maxDays }) => [minDays, maxDays]))).toEqual(
    Array(6).fill([2, 4]),
  );
});
