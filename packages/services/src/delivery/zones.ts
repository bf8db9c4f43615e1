import {
  type Actor,
  type DeliveryPlace,
  type DeliverySettings,
  DomainError,
  MAX_ZONES,
  regionKey,
  requireId,
  requirePermission,
  requireZone,
  type ZoneDraft,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import type { Transaction } from '../db/client.ts';
import { once } from '../db/idempotency.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { changedMeanwhile, lockSettings, readSettings } from './settings.ts';

export async function createZone(
  deps: Deps,
  actor: Actor,
  { key, ...input }: { draft: ZoneDraft; key: string },
): Promise<DeliverySettings> {
  requirePermission(actor, 'warehouses.write');
  const draft = requireZone(input.draft);
  const { storeId } = actor;
  return once(deps, actor, 'delivery.createZone', key, input, async (tx) => {
    await lockSettings(tx, storeId);
    if ((await tx.deliveryZone.count({ where: { storeId } })) >= MAX_ZONES) {
      throw new DomainError('INVALID_INPUT', `A store has at most ${MAX_ZONES} zones.`);
    }
    const { id } = await tx.deliveryZone.create({ data: { storeId, name: draft.name } });
    await fillZone(tx, storeId, id, draft);
    await recordAudit(deps, tx, actor, 'delivery.createZone', id, { places: draft.places.length });
    return readSettings(tx, storeId);
  });
}

export async function editZone(
  deps: Deps,
  actor: Actor,
  { zoneId, version, ...input }: { zoneId: string; version: number; draft: ZoneDraft },
): Promise<DeliverySettings> {
  requirePermission(actor, 'warehouses.write');
  requireId(zoneId, 'zone');
  const draft = requireZone(input.draft);
  const { storeId } = actor;
  return inTransaction(deps, async (tx) => {
    await lockSettings(tx, storeId);
    await requireZoneAt(tx, { id: zoneId, storeId, version });
    await tx.deliveryZone.update({ where: { id: zoneId }, data: { name: draft.name, version: version + 1 } });
    await tx.deliveryZonePlace.deleteMany({ where: { zoneId } });
    await tx.deliveryRate.deleteMany({ where: { zoneId } });
    await fillZone(tx, storeId, zoneId, draft);
    await recordAudit(deps, tx, actor, 'delivery.editZone', zoneId, { places: draft.places.length });
    return readSettings(tx, storeId);
  });
}

/** Orders keep what they were promised; what the zone named falls to a wider one, or nothing is sent there any more. */
export async function removeZone(
  deps: Deps,
  actor: Actor,
  { zoneId, version }: { zoneId: string; version: number },
): Promise<DeliverySettings> {
  requirePermission(actor, 'warehouses.write');
  requireId(zoneId, 'zone');
  const { storeId } = actor;
  return inTransaction(deps, async (tx) => {
    await lockSettings(tx, storeId);
    await requireZoneAt(tx, { id: zoneId, storeId, version });
    await tx.deliveryZone.delete({ where: { id: zoneId } });
    await recordAudit(deps, tx, actor, 'delivery.removeZone', zoneId);
    return readSettings(tx, storeId);
  });
}

async function requireZoneAt(
  tx: Transaction,
  { id, storeId, version }: { id: string; storeId: string; version: number },
) {
  const zone = await tx.deliveryZone.findFirst({ where: { id, storeId }, select: { version: true } });
  if (zone === null) throw new DomainError('NOT_FOUND', 'There is no such zone.');
  if (Number(zone.version) !== version) throw changedMeanwhile();
}

async function fillZone(tx: Transaction, storeId: string, zoneId: string, { places, rates }: ZoneDraft): Promise<void> {
  await requireFreePlaces(tx, storeId, places);
  await tx.deliveryZonePlace.createMany({
    data: places.map(({ country, region }) => ({ storeId, zoneId, country, region, regionKey: regionKey(region) })),
  });
  const methodIds = rates.map(({ methodId }) => methodId);
  const known = await tx.deliveryMethod.count({ where: { storeId, id: { in: methodIds } } });
  if (known !== methodIds.length) throw new DomainError('NOT_FOUND', 'There is no such way of delivery.');
  await tx.deliveryRate.createMany({
    data: rates.map(({ bands, steps, ...rate }) => ({
      ...rate,
      zoneId,
      bands: bands.map((band) => ({ ...band })),
      steps: steps.map((step) => ({ ...step })),
    })),
  });
}

/** A place is of one zone: which rates hold there must not depend on chance. */
async function requireFreePlaces(tx: Transaction, storeId: string, places: readonly DeliveryPlace[]): Promise<void> {
  const taken = await tx.deliveryZonePlace.findFirst({
    where: {
      storeId,
      OR: places.map(({ country, region }) => ({ country, regionKey: regionKey(region) })),
    },
    select: { country: true, region: true, zone: { select: { name: true } } },
  });
  if (taken === null) return;
  const { country, region, zone } = taken;
  throw new DomainError('PLACE_TAKEN', `${region || country} belongs to another zone.`, {
    country,
    region,
    zone: zone.name,
  });
}
