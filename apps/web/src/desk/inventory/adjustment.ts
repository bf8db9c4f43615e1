import type { StaffStockLevel } from '@pushcart/client';
import { parseUnits } from '../typed.ts';

/** What is in the form of an adjustment, as typed. */
export interface AdjustmentDraft {
  readonly direction: 'add' | 'remove';
  readonly units: string;
  readonly cause: string;
}

export const LONGEST_CAUSE = 200;

export type AdjustmentFault = 'unitsWrong' | 'tooMany' | 'causeMissing';

type Level = Pick<StaffStockLevel, 'onHand' | 'reserved'>;

/** The change of units on hand; 0 while no number is typed. */
export function deltaOf({ direction, units }: AdjustmentDraft): number {
  const count = parseUnits(units) ?? 0;
  if (count === 0) return 0;
  return direction === 'add' ? count : -count;
}

/** What keeps the draft from being saved. Held units stay: they belong to orders. */
export function faultsOf(draft: AdjustmentDraft, { onHand, reserved }: Level): readonly AdjustmentFault[] {
  const delta = deltaOf(draft);
  const faults: AdjustmentFault[] = [];
  if (delta === 0) faults.push('unitsWrong');
  if (onHand + delta < reserved) faults.push('tooMany');
  if (draft.cause.trim() === '') faults.push('causeMissing');
  return faults;
}
