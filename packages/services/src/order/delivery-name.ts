import type { LocalizedText } from '@pushcart/domain';
import type { Reader } from '../db/client.ts';
import { readPickupPlace } from '../pickup/pickup-point.ts';
import type { StoredOrder } from './order-row.ts';

/** What the way an order is delivered is called, or the place where it is collected; of a way that is gone its code. */
export async function deliveryName(
  db: Reader,
  {
    storeId,
    deliveryCode: code,
    pickupWarehouseId,
  }: Pick<StoredOrder, 'storeId' | 'deliveryCode' | 'pickupWarehouseId'>,
): Promise<LocalizedText> {
  const place = pickupWarehouseId === null ? null : await readPickupPlace(db, storeId, pickupWarehouseId);
  if (place !== null) return place.point.name;
  const where = { storeId_code: { storeId, code } };
  const method = await db.deliveryMethod.findUnique({ where, select: { name: true } });
  return (method?.name as LocalizedText | undefined) ?? { en: code, 'zh-CN': code };
}
