import { type BulkChange, PRODUCT_STATUSES } from '@pushcart/domain';
import { parseDecimal, parsePrice } from '../typed.ts';

export const BULK_KINDS = ['percent', 'amount', 'status', 'into', 'outOf'] as const;
export type BulkKind = (typeof BULK_KINDS)[number];

/** The change that is typed; null while it makes no sense. */
export function readBulkChange(kind: BulkKind, value: string, currency: string): BulkChange | null {
  const [, sign, digits = ''] = /^\s*([-+−]?)\s*(\S+)\s*$/.exec(value) ?? [];
  const signed = (amount: number | null) =>
    amount === null || amount === 0 ? null : sign === '-' || sign === '−' ? -amount : amount;
  if (kind === 'percent') {
    const basisPoints = signed(parseDecimal(digits, 2));
    return basisPoints === null ? null : { kind: 'price', change: { by: 'percent', basisPoints } };
  }
  if (kind === 'amount') {
    const amount = signed(parsePrice(digits, currency));
    return amount === null ? null : { kind: 'price', change: { by: 'amount', amount } };
  }
  if (kind === 'status') {
    const status = PRODUCT_STATUSES.find((one) => one === value);
    return status === undefined ? null : { kind: 'status', status };
  }
  return value === '' ? null : { kind: 'category', categoryId: value, isIn: kind === 'into' };
}
