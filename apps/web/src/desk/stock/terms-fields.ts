import type { InventoryRow, PromiseDraft, PromiseKind, VariantCaps } from '@pushcart/client';
import { parseUnits } from '../typed.ts';

/** What is in the form of a variant's terms, as typed. */
export interface TermsFields {
  readonly threshold: string;
  readonly maxPerOrder: string;
  readonly maxPerPerson: string;
  readonly kind: PromiseKind;
  readonly limit: string;
  readonly arrivesOn: string;
}

export interface Terms {
  readonly lowStockThreshold: number;
  readonly caps: VariantCaps;
  readonly promise: PromiseDraft;
}

export type TermsFault = 'threshold' | 'maxPerOrder' | 'maxPerPerson' | 'limit' | 'tooLow' | 'arrivesOn';

export function termsOf({ lowStockThreshold, maxPerOrder, maxPerPerson, promise }: InventoryRow): TermsFields {
  return {
    threshold: String(lowStockThreshold),
    maxPerOrder: maxPerOrder === null ? '' : String(maxPerOrder),
    maxPerPerson: maxPerPerson === null ? '' : String(maxPerPerson),
    kind: promise?.kind ?? 'none',
    limit: promise === null || promise.kind === 'none' ? '' : String(promise.limit),
    arrivesOn: promise?.arrivesOn ?? '',
  };
}

/**
 * The terms as typed, or what is wrong with them.
 *
 * @param promised units that are promised already, below which no limit goes
 * @param today as YYYY-MM-DD
 */
export function readTerms(
  fields: TermsFields,
  promised: number,
  today: string,
): { readonly terms: Terms } | { readonly faults: readonly TermsFault[] } {
  const whole = (text: string): number => parseUnits(text) ?? Number.NaN;
  const cap = (text: string): number | null => (text.trim() === '' ? null : whole(text) || Number.NaN);
  const [lowStockThreshold, maxPerOrder, maxPerPerson] = [
    whole(fields.threshold),
    cap(fields.maxPerOrder),
    cap(fields.maxPerPerson),
  ];
  const isPromising = fields.kind !== 'none';
  const limit = isPromising ? whole(fields.limit) : 0;
  const arrivesOn = fields.kind === 'preorder' ? fields.arrivesOn : null;
  const faults: TermsFault[] = [];
  if (Number.isNaN(lowStockThreshold)) faults.push('threshold');
  if (Number.isNaN(maxPerOrder)) faults.push('maxPerOrder');
  if (Number.isNaN(maxPerPerson)) faults.push('maxPerPerson');
  if (isPromising && !(limit >= 1)) faults.push('limit');
  else if (isPromising && limit < promised) faults.push('tooLow');
  if (arrivesOn !== null && arrivesOn < today) faults.push('arrivesOn');
  if (faults.length > 0) return { faults };
  return {
    terms: { lowStockThreshold, caps: { maxPerOrder, maxPerPerson }, promise: { kind: fields.kind, limit, arrivesOn } },
  };
}
