import { DomainError } from '../errors.ts';
import type { WarehouseId } from '../ids.ts';
import type { LocalizedText } from '../locale.ts';
import { requireText } from '../text.ts';

export const MAX_WAREHOUSES = 50;

/** What staff say of a warehouse. */
export interface WarehouseDraft {
  /** Short and unique in the store. */
  readonly code: string;
  readonly name: LocalizedText;
  readonly city: string;
  readonly region: string;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Stock is taken from the lowest position that has it. */
  readonly position: number;
}

export interface WarehouseView extends WarehouseDraft {
  readonly id: WarehouseId;
  /** Units of all variants. */
  readonly onHand: number;
  /** Whether anything was ever moved there; then it stays, as its ledger does. */
  readonly isUsed: boolean;
}

export function requireWarehouse(draft: WarehouseDraft): WarehouseDraft {
  const name = (locale: keyof LocalizedText) => requireText('name', draft.name[locale], { max: 120 });
  check(/^[A-Z0-9-]{1,20}$/.test(draft.code), 'code', 'A code has 1 to 20 capital letters, digits and hyphens.');
  check(/^[A-Z]{2}$/.test(draft.country), 'country', 'A country is two capital letters.');
  check(Math.abs(draft.latitude) <= 90, 'latitude', 'A latitude is from -90 to 90 degrees.');
  check(Math.abs(draft.longitude) <= 180, 'longitude', 'A longitude is from -180 to 180 degrees.');
  const { position } = draft;
  check(Number.isInteger(position) && position >= 0 && position < 1_000, 'position', 'A position is from 0 to 999.');
  return {
    ...draft,
    name: { en: name('en'), 'zh-CN': name('zh-CN') },
    city: requireText('city', draft.city, { max: 120 }),
    region: requireText('region', draft.region, { min: 0, max: 120 }),
  };
}

function check(isRight: boolean, field: string, message: string): void {
  if (!isRight) throw new DomainError('INVALID_INPUT', message, { field });
}
