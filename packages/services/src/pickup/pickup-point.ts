import {
  DomainError,
  dispatchDay,
  isId,
  NO_CUT_OFF,
  type PickupPoint,
  type PickupState,
  type WorkCalendar,
} from '@pushcart/domain';
import { Prisma, type Reader } from '../db/client.ts';
import { dayOf } from '../db/day.ts';
import { calendarFields } from '../delivery/read-plan.ts';
import type { StoredOrder } from '../order/order-row.ts';

/** A pickup point and how it works. */
export interface PickupPlace {
  readonly point: PickupPoint;
  readonly calendar: WorkCalendar;
  readonly pickupDays: number;
  readonly keepDays: number;
}

/** A row `warehouse` of a row `store`, a PickupPlace as JSON. */
export const pickupPlace = Prisma.sql`json_build_object(
  'point', json_build_object('warehouseId', warehouse.id, 'name', warehouse.name, 'line1', warehouse.line1,
    'postalCode', warehouse.postal_code, 'city', warehouse.city, 'region', warehouse.region, 'country', warehouse.country,
    'openingHours', warehouse.opening_hours),
  'calendar', json_build_object(${calendarFields}), 'pickupDays', warehouse.pickup_days, 'keepDays', warehouse.keep_days)`;

/** A warehouse of the store where shoppers may collect today; any other is not found. */
export async function requirePickupPoint(db: Reader, storeId: string, warehouseId: string): Promise<PickupPlace> {
  const place = await readPickupPlace(db, storeId, warehouseId, { isOffered: true });
  if (place === null) throw new DomainError('NOT_FOUND', 'There is no such pickup point.');
  return place;
}

/** Where an order is collected, also when nobody else may collect there any more. */
export async function readPickupPlace(
  db: Reader,
  storeId: string,
  warehouseId: string,
  { isOffered = false } = {},
): Promise<PickupPlace | null> {
  if (!isId(warehouseId)) return null;
  const [row] = await db.$queryRaw<{ place: PickupPlace }[]>`
    SELECT ${pickupPlace} AS place FROM warehouses warehouse JOIN stores store ON store.id = warehouse.store_id
    WHERE warehouse.id = ${warehouseId}::uuid AND store.id = ${storeId}::uuid
      AND (warehouse.offers_pickup OR NOT ${isOffered}::boolean)`;
  return row?.place ?? null;
}

/** What an order keeps of the point where it is collected, whatever becomes of that. */
export function keptPoint({ name, line1, postalCode, city, region, country }: PickupPoint): Prisma.InputJsonObject {
  return { name: { ...name }, line1, postalCode, city, region, country };
}

/** Where an order is collected: called and placed as it was ordered, open as it is now. Null for what is brought. */
export async function pickupPointOf(
  db: Reader,
  { storeId, pickupWarehouseId, pickupPoint }: Pick<StoredOrder, 'storeId' | 'pickupWarehouseId' | 'pickupPoint'>,
): Promise<PickupPoint | null> {
  const place = pickupWarehouseId === null ? null : await readPickupPlace(db, storeId, pickupWarehouseId);
  return place === null ? null : { ...place.point, ...(pickupPoint as Partial<PickupPoint> | null) };
}

/** The day on which an order of `now` is ready there. */
export function readyOn({ calendar, pickupDays }: PickupPlace, now: Date): string {
  return dispatchDay(now, calendar, { handlingDays: pickupDays, cutOffMinute: NO_CUT_OFF });
}

interface PickupColumns {
  readonly pickupReadyAt: Date | null;
  readonly pickupKeepUntil: Date | null;
}

export function pickupStateOf({ pickupReadyAt, pickupKeepUntil }: PickupColumns): PickupState {
  return { readyAt: pickupReadyAt, keepUntil: pickupKeepUntil === null ? null : dayOf(pickupKeepUntil) };
}
