import type { LocalizedText } from '@pushcart/domain';
import type { Reader } from '../db/client.ts';
import { pickupPointOf } from '../pickup/pickup-point.ts';
import type { StoredOrder } from './order-row.ts';

/** What the way an order is delivered is called, or the place where it is collected; of a way that is gone its code. */
export async function deliveryName(
  db: Reader,
  order: Pick<StoredOrder, 'storeId' | 'deliveryCode' | 'pickupWarehouseId' | 'pickupPoint'>,
): Promise<LocalizedText> {
  const point = await pickupPointOf(db, order);
  if (point !== null) return point.name;
  const { storeId, deliveryCode: code } = order;
  const where = { storeId_code: { storeId, code } };
  const method = await db.deliveryMethod.findUnique({ where, select: { name: true } });
  return (method?.name as LocalizedText | undefined) ?? { en: code, 'zh-CN': code };
}
