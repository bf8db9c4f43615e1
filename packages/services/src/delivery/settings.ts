import {
  type Actor,
  type DeliverySettings,
  DomainError,
  type LocalizedText,
  type MethodRate,
  requirePermission,
} from '@pushcart/domain';
import type { Reader, Transaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';

export async function viewSettings({ db }: Deps, actor: Actor): Promise<DeliverySettings> {
  requirePermission(actor, 'warehouses.write');
  return readSettings(db, actor.storeId);
}

export async function readSettings(db: Reader, storeId: string): Promise<DeliverySettings> {
  const [store, zones, methods] = await Promise.all([
    db.store.findUniqueOrThrow({ where: { id: storeId }, select: { currency: true } }),
    db.deliveryZone.findMany({
      where: { storeId },
      orderBy: { id: 'asc' },
      include: { places: { orderBy: [{ country: 'asc' }, { regionKey: 'asc' }] }, rates: true },
    }),
    db.deliveryMethod.findMany({ where: { storeId }, orderBy: [{ position: 'asc' }, { code: 'asc' }] }),
  ]);
  return {
    currency: store.currency,
    zones: zones.map(({ id, name, version, places, rates }) => ({
      id,
      name: name as unknown as LocalizedText,
      version: Number(version),
      places: places.map(({ country, region }) => ({ country, region })),
      rates: rates.map(({ methodId, bands, kiloPrice, steps, minDays, maxDays }) => ({
        methodId,
        bands: bands as unknown as MethodRate['bands'],
        kiloPrice: Number(kiloPrice),
        steps: steps as unknown as MethodRate['steps'],
        minDays,
        maxDays,
      })),
    })),
    methods: methods.map(({ id, code, name, handlingDays, cutOffMinute, deliveryDays, position, version }) => ({
      id,
      ...{ code, handlingDays, cutOffMinute, deliveryDays, position },
      name: name as unknown as LocalizedText,
      version: Number(version),
    })),
  };
}

/** One at a time changes how a store delivers, so that a place stays in one zone and a code with one way. */
export async function lockSettings(tx: Transaction, storeId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${storeId}, 4))`;
}

export function changedMeanwhile(): DomainError {
  return new DomainError('DELIVERY_CHANGED', 'This was changed meanwhile. Look at it again.');
}
