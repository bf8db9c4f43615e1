import {
  type Actor,
  type AuditAction,
  type Destination,
  DomainError,
  isId,
  MAX_TAX_ZONES,
  placeKey,
  requirePermission,
  requireTaxZone,
  type SignedInActor,
  type TaxTerms,
  type TaxZoneDraft,
  type TaxZoneView,
  taxTermsFor,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import { tellCatalog } from '../catalog/administration/tell-catalog.ts';
import type { Reader, Transaction } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import type { TaxZoneRef } from './tax-service.ts';
import { toColumns, toTaxZoneView } from './tax-zone-row.ts';

export async function taxTerms(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  destination: Destination,
): Promise<TaxTerms> {
  return taxTermsFor(await readZones(db, actor.storeId), destination, clock.now());
}

export async function listTaxZones({ db }: Pick<Deps, 'db'>, actor: Actor): Promise<readonly TaxZoneView[]> {
  requirePermission(actor, 'taxes.write');
  return readZones(db, actor.storeId);
}

export async function saveTaxZone(
  deps: Deps,
  actor: Actor,
  { ref, draft }: { ref: TaxZoneRef | null; draft: TaxZoneDraft },
): Promise<TaxZoneView> {
  requirePermission(actor, 'taxes.write');
  const { name, ...zone } = requireTaxZone(draft);
  const { storeId } = actor;
  return inTransaction(deps, async (tx) => {
    const zones = await lockZones(tx, storeId);
    const before = ref === null ? null : requireVersion(zones, ref);
    const others = zones.filter(({ id }) => id !== before?.id);
    if (others.length >= MAX_TAX_ZONES) {
      throw new DomainError('INVALID_INPUT', `A store has at most ${MAX_TAX_ZONES} tax zones.`, { field: 'places' });
    }
    if ((zone.places.length === 0) !== (before !== null && isEverywhere(before))) {
      throw new DomainError('INVALID_INPUT', 'Everywhere else is one zone of its own.', { field: 'places' });
    }
    requireFreePlaces(others, draft);
    const data = { name, ...toColumns(zone) };
    const id = before?.id ?? deps.random.uuid();
    const row =
      before === null
        ? await tx.taxZone.create({ data: { ...data, id, storeId } })
        : await tx.taxZone.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
    return tell(deps, tx, actor, 'tax.save', toTaxZoneView(row));
  });
}

export async function removeTaxZone(deps: Deps, actor: Actor, ref: TaxZoneRef): Promise<readonly TaxZoneView[]> {
  requirePermission(actor, 'taxes.write');
  return inTransaction(deps, async (tx) => {
    const zones = await lockZones(tx, actor.storeId);
    const zone = requireVersion(zones, ref);
    if (isEverywhere(zone)) {
      throw new DomainError('INVALID_INPUT', 'The zone for everywhere else stays.', { field: 'taxZoneId' });
    }
    await tx.taxZone.delete({ where: { id: zone.id } });
    await tell(deps, tx, actor, 'tax.remove', { ...zone, version: zone.version + 1 });
    return zones.filter(({ id }) => id !== zone.id);
  });
}

async function tell(
  deps: Deps,
  tx: Transaction,
  actor: SignedInActor,
  action: AuditAction,
  zone: TaxZoneView,
): Promise<TaxZoneView> {
  const { id, version, places, rates } = zone;
  await tellCatalog(tx, actor.storeId, { subject: 'tax-zone', id, version });
  await recordAudit(deps, tx, actor, action, id, { version, places: places.map(placeKey), rates });
  return zone;
}

const isEverywhere = ({ places }: TaxZoneView) => places.length === 0;

async function readZones(db: Reader, storeId: string): Promise<readonly TaxZoneView[]> {
  const zones = (await db.taxZone.findMany({ where: { storeId }, orderBy: { id: 'asc' } })).map(toTaxZoneView);
  return [...zones.filter((zone) => !isEverywhere(zone)), ...zones.filter(isEverywhere)];
}

/** One at a time changes a store's zones, so that no place is in two. The zone for everywhere is always there to be locked. */
async function lockZones(tx: Transaction, storeId: string): Promise<readonly TaxZoneView[]> {
  await tx.$queryRaw`SELECT 1 FROM tax_zones WHERE store_id = ${storeId}::uuid AND places = '[]' FOR UPDATE`;
  return readZones(tx, storeId);
}

function requireVersion(zones: readonly TaxZoneView[], { taxZoneId, version }: TaxZoneRef): TaxZoneView {
  const zone = isId(taxZoneId) ? zones.find(({ id }) => id === taxZoneId.toLowerCase()) : undefined;
  if (zone === undefined) throw new DomainError('NOT_FOUND', 'There is no such tax zone.');
  if (zone.version === version) return zone;
  throw new DomainError('CATALOG_CHANGED', 'The tax zone was changed meanwhile. Look at it again.', {
    version: zone.version,
  });
}

function requireFreePlaces(others: readonly TaxZoneView[], { places }: TaxZoneDraft): void {
  const taken = new Set(others.flatMap((zone) => zone.places.map(placeKey)));
  const twice = places.find((place) => taken.has(placeKey(place)));
  if (twice === undefined) return;
  throw new DomainError('CODE_TAKEN', `Another zone names ${placeKey(twice)}.`, { field: 'places' });
}
