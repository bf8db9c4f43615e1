import { EVERYWHERE } from '@pushcart/domain';
import { type Deps, systemRandom } from '../deps.ts';

export interface MadeStore {
  readonly storeId: string;
  readonly slug: string;
  readonly currency: string;
  readonly warehouseId: string;
}

/** A store with one warehouse and two ways to deliver. */
export async function addStore({ db }: Pick<Deps, 'db'>): Promise<MadeStore> {
  const slug = `store-${systemRandom.bytes(6).toString('hex')}`;
  const store = await db.store.create({
    data: {
      slug,
      name: { en: 'Test Store', 'zh-CN': '测试商店' },
      currency: 'EUR',
      timeZone: 'Europe/Berlin',
      country: 'DE',
      taxRate: 1900,
      holdSeconds: 900,
    },
  });
  await addDelivery({ db }, store.id);
  const warehouse = await addWarehouse({ db }, store.id, 0);
  return { storeId: store.id, slug, currency: store.currency, warehouseId: warehouse };
}

/** Standard for 4.90 and express for 9.90 and 1.00 a started kilogram, everywhere and on every day. */
async function addDelivery({ db }: Pick<Deps, 'db'>, storeId: string): Promise<void> {
  const { id: zoneId } = await db.deliveryZone.create({
    data: { storeId, name: { en: 'Everywhere', 'zh-CN': '所有地区' } },
  });
  await db.deliveryZonePlace.create({ data: { storeId, zoneId, country: EVERYWHERE, region: '', regionKey: '' } });
  const ways = [
    {
      code: 'standard',
      name: { en: 'Standard', 'zh-CN': '标准配送' },
      price: 490,
      kiloPrice: 0,
      minDays: 2,
      maxDays: 4,
    },
    { code: 'express', name: { en: 'Express', 'zh-CN': '特快' }, price: 990, kiloPrice: 100, minDays: 1, maxDays: 1 },
  ];
  for (const [position, { code, name, price, ...rate }] of ways.entries()) {
    const bands = [{ upToGrams: null, price }];
    await db.deliveryMethod.create({
      data: { storeId, code, name, position, rates: { create: { ...rate, zoneId, bands, steps: [] } } },
    });
  }
}

export async function addWarehouse({ db }: Pick<Deps, 'db'>, storeId: string, position: number): Promise<string> {
  const { id } = await db.warehouse.create({
    data: {
      storeId,
      code: `W${position}`,
      name: { en: `Warehouse ${position}`, 'zh-CN': `仓库${position}` },
      city: 'Hamburg',
      region: 'Hamburg',
      country: 'DE',
      latitude: 53.55,
      longitude: 9.99,
      position,
      workDays: [1, 2, 3, 4, 5, 6, 7],
    },
  });
  return id;
}
