import {
  type Actor,
  DomainError,
  type LocalizedText,
  requireId,
  requirePermission,
  requireSite,
  type SiteDraft,
  type SiteView,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import type { Reader } from '../db/client.ts';
import { dateOf, dayOf } from '../db/day.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';

export async function viewSites({ db }: Deps, actor: Actor): Promise<readonly SiteView[]> {
  requirePermission(actor, 'warehouses.write');
  return readSites(db, actor.storeId);
}

/** Orders that lie ready keep the day they were given. */
export async function saveSite(
  deps: Deps,
  actor: Actor,
  { warehouseId, ...input }: { warehouseId: string; draft: SiteDraft },
): Promise<readonly SiteView[]> {
  requirePermission(actor, 'warehouses.write');
  requireId(warehouseId, 'warehouse');
  const { closedDays, ...draft } = requireSite(input.draft);
  const { storeId } = actor;
  return inTransaction(deps, async (tx) => {
    const { line1, postalCode, timeZone, workDays, offersPickup, openingHours, pickupDays, keepDays } = draft;
    const { count } = await tx.warehouse.updateMany({
      where: { id: warehouseId, storeId },
      data: {
        ...{ line1, postalCode, timeZone, offersPickup, openingHours, pickupDays, keepDays },
        workDays: [...workDays],
        closedDays: closedDays.map(dateOf),
      },
    });
    if (count === 0) throw new DomainError('NOT_FOUND', 'There is no such warehouse.');
    await recordAudit(deps, tx, actor, 'delivery.saveSite', warehouseId, { offersPickup });
    return readSites(tx, storeId);
  });
}

async function readSites(db: Reader, storeId: string): Promise<readonly SiteView[]> {
  const store = await db.store.findUniqueOrThrow({ where: { id: storeId }, select: { timeZone: true } });
  const rows = await db.warehouse.findMany({ where: { storeId }, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  return rows.map((row) => ({
    warehouseId: row.id,
    line1: row.line1,
    postalCode: row.postalCode,
    timeZone: row.timeZone ?? store.timeZone,
    workDays: row.workDays,
    closedDays: row.closedDays.map(dayOf),
    offersPickup: row.offersPickup,
    openingHours: row.openingHours as unknown as LocalizedText,
    pickupDays: row.pickupDays,
    keepDays: row.keepDays,
  }));
}
