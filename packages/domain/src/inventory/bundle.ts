import type { ImageView } from '../catalog/product.ts';
import { DomainError } from '../errors.ts';
import type { VariantId } from '../ids.ts';
import type { LocalizedText } from '../locale.ts';

export const MAX_BUNDLE_PARTS = 20;
export const MAX_PART_QUANTITY = 99;

/** So many units of a variant in one unit of a bundle. */
export interface BundlePart {
  readonly variantId: VariantId;
  readonly quantity: number;
}

/** What staff say a variant is made of. */
export interface BundleDraft {
  readonly parts: readonly BundlePart[];
  /** Its price is that of its parts less so many percent; null: its own. */
  readonly percentOff: number | null;
}

export interface BundlePartView extends BundlePart {
  readonly sku: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly optionText: LocalizedText;
  readonly image: ImageView | null;
}

export interface BundleView {
  readonly variantId: VariantId;
  /** Of what it is made of; an order that says another one is refused. */
  readonly version: number;
  readonly percentOff: number | null;
  readonly parts: readonly BundlePartView[];
}

export function requireBundle(variantId: VariantId, { parts, percentOff }: BundleDraft): BundleDraft {
  check(parts.length >= 1 && parts.length <= MAX_BUNDLE_PARTS, 'parts', `A bundle has 1 to ${MAX_BUNDLE_PARTS} parts.`);
  check(new Set(parts.map((part) => part.variantId)).size === parts.length, 'parts', 'A part is named twice.');
  check(
    parts.every((part) => part.variantId !== variantId),
    'parts',
    'A bundle is no part of itself.',
  );
  check(
    parts.every(({ quantity }) => Number.isInteger(quantity) && quantity >= 1 && quantity <= MAX_PART_QUANTITY),
    'parts',
    `Of a part there are 1 to ${MAX_PART_QUANTITY} units.`,
  );
  check(
    percentOff === null || (Number.isInteger(percentOff) && percentOff >= 0 && percentOff <= 90),
    'percentOff',
    'A bundle is 0 to 90 percent cheaper than its parts.',
  );
  return { parts, percentOff };
}

/** The price of a bundle by those of its parts, in minor units, rounded to the nearest. */
export function bundlePrice(
  parts: readonly { readonly price: number; readonly quantity: number }[],
  percentOff: number,
): number {
  const sum = parts.reduce((total, { price, quantity }) => total + price * quantity, 0);
  return Math.floor((sum * (100 - percentOff) + 50) / 100);
}

/** A line of a cart by what it takes: of a plain variant itself, of a bundle its parts. */
export interface ShareLine {
  readonly quantity: number;
  readonly parts: readonly (BundlePart & {
    /** Units of the part that this cart can have at most, with all its lines together. */
    readonly free: number;
  })[];
}

/**
 * How many units each line can have, when lines that need the same variant share what there is of it: a line leaves to those after
 * it what it does not need.
 */
export function shareOut(lines: readonly ShareLine[]): readonly number[] {
  const used = new Map<VariantId, number>();
  return lines.map(({ quantity, parts }) => {
    const leftOf = ({ variantId, free }: ShareLine['parts'][number]) => free - (used.get(variantId) ?? 0);
    const available = Math.max(0, Math.min(...parts.map((part) => Math.floor(leftOf(part) / part.quantity))));
    const taken = Math.min(quantity, available);
    for (const part of parts) used.set(part.variantId, (used.get(part.variantId) ?? 0) + taken * part.quantity);
    return available;
  });
}

function check(isRight: boolean, field: string, message: string): void {
  if (!isRight) throw new DomainError('INVALID_INPUT', message, { field });
}
