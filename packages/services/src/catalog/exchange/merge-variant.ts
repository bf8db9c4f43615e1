import {
  type ImportColumn,
  type ImportError,
  parseAmount,
  type StaffProductView,
  type VariantDraft,
} from '@pushcart/domain';
import type { FileRow } from './product-rows.ts';

export interface VariantContext {
  readonly before: StaffProductView | null;
  readonly currency: string;
  readonly fail: (column: ImportColumn, problem: ImportError['problem']) => void;
}

/** @param options null when the file has no column for them */
export function mergeVariant(
  { cells }: FileRow,
  options: Readonly<Record<string, string>> | null,
  { before, currency, fail }: VariantContext,
): VariantDraft {
  const sku = cells.sku ?? '';
  if (sku === '') fail('sku', 'required');
  const known = before?.variants.find((variant) => variant.sku === sku);
  const amount = (column: 'price' | 'compareAt', cell: string) => {
    const parsed = parseAmount(cell, currency);
    if (parsed === null) fail(column, 'not_a_price');
    return parsed ?? 0;
  };
  const whole = (column: 'weightGrams' | 'lowStockThreshold', otherwise: number) => {
    const cell = cells[column] ?? '';
    if (cell === '') return otherwise;
    if (!/^\d{1,9}$/.test(cell)) fail(column, 'not_a_number');
    return Number(cell);
  };
  const hasPrice = cells.price !== undefined && cells.price !== '';
  if (!hasPrice && (known === undefined || cells.price === '')) fail('price', 'required');
  return {
    id: known?.id ?? null,
    sku,
    options: options ?? known?.options ?? {},
    weightGrams: whole('weightGrams', known?.weightGrams ?? 0),
    price: hasPrice ? amount('price', cells.price ?? '') : (known?.price ?? 0),
    compareAt:
      cells.compareAt === undefined
        ? (known?.compareAt ?? null)
        : cells.compareAt === ''
          ? null
          : amount('compareAt', cells.compareAt),
    lowStockThreshold: whole('lowStockThreshold', known?.lowStockThreshold ?? 0),
  };
}
