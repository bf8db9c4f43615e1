import { parseUnits } from '../typed.ts';

/** A line of a delivery, as typed. */
export interface DeliveryLine {
  readonly variantId: string;
  readonly sku: string;
  readonly name: string;
  readonly units: string;
}

/** A code with its units, as scanned or pasted. */
export interface Scan {
  readonly sku: string;
  readonly units: number;
}

const MOST_LINES = 200;

/** The codes in a text: one a line, or parted by commas, semicolons or tabs; a number after a code says how many units. */
export function readScans(text: string): readonly Scan[] {
  const scans = new Map<string, number>();
  for (const line of text.split(/[\n\r]+/)) {
    const words = line.split(/[\t,;\s]+/).filter((word) => word !== '');
    for (let at = 0; at < words.length; at++) {
      const sku = (words[at] ?? '').toUpperCase();
      const next = words[at + 1] ?? '';
      const isCount = /^\d{1,6}$/.test(next) && Number(next) > 0;
      if (isCount) at += 1;
      scans.set(sku, (scans.get(sku) ?? 0) + (isCount ? Number(next) : 1));
    }
  }
  return [...scans].slice(0, MOST_LINES).map(([sku, units]) => ({ sku, units }));
}

/** Adds what was found; a code that is there already counts on. */
export function addScans(
  lines: readonly DeliveryLine[],
  found: readonly (Omit<DeliveryLine, 'units'> & { readonly count: number })[],
): readonly DeliveryLine[] {
  const next = new Map(lines.map((line) => [line.variantId, line]));
  for (const { count, ...item } of found) {
    const known = next.get(item.variantId);
    next.set(item.variantId, { ...item, units: String((parseUnits(known?.units ?? '0') ?? 0) + count) });
  }
  return [...next.values()];
}

export function totalOf(lines: readonly DeliveryLine[]): number {
  return lines.reduce((sum, { units }) => sum + (parseUnits(units) ?? 0), 0);
}
