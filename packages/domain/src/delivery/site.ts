import { DomainError } from '../errors.ts';
import type { WarehouseId } from '../ids.ts';
import type { LocalizedText } from '../locale.ts';
import { requireText } from '../text.ts';
import { requireCalendar, type WorkCalendar } from './promise.ts';

/** When a warehouse works, and whether shoppers may collect there. */
export interface SiteDraft extends WorkCalendar {
  readonly line1: string;
  readonly postalCode: string;
  readonly offersPickup: boolean;
  /** In words. */
  readonly openingHours: LocalizedText;
  /** Working days until an order is ready to collect; 0 for the same day. */
  readonly pickupDays: number;
  /** For how many days an order that is ready is kept. */
  readonly keepDays: number;
}

export interface SiteView extends SiteDraft {
  readonly warehouseId: WarehouseId;
}

/** Refuses what shoppers could not find: a place to collect at has an address and opening hours. */
export function requireSite(draft: SiteDraft): SiteDraft {
  requireCalendar(draft);
  const { offersPickup, openingHours, pickupDays, keepDays } = draft;
  const min = offersPickup ? 1 : 0;
  check(isWhole(pickupDays, 0, 90), 'pickupDays', 'An order is ready after 0 to 90 working days.');
  check(isWhole(keepDays, 1, 90), 'keepDays', 'An order is kept for 1 to 90 days.');
  return {
    ...draft,
    workDays: draft.workDays.toSorted(),
    closedDays: draft.closedDays.toSorted(),
    line1: requireText('line1', draft.line1, { min, max: 200 }),
    postalCode: requireText('postalCode', draft.postalCode, { min: 0, max: 20 }),
    openingHours: {
      en: requireText('openingHours', openingHours.en, { min, max: 300 }),
      'zh-CN': requireText('openingHours', openingHours['zh-CN'], { min, max: 300 }),
    },
  };
}

const isWhole = (value: number, min: number, max: number) => Number.isInteger(value) && value >= min && value <= max;

function check(isRight: boolean, field: string, message: string): void {
  if (!isRight) throw new DomainError('INVALID_INPUT', message, { field });
}
