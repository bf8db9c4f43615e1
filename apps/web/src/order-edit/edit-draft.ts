import type { OrderLineView, SaleVariant } from '@pushcart/client';
import type { LocalizedText, Money, PriceReason } from '@pushcart/domain';

/** A line of an order as it is being put together. */
export interface DraftLine {
  readonly variantId: string;
  readonly sku: string;
  readonly name: LocalizedText;
  readonly optionText: LocalizedText;
  readonly image: OrderLineView['image'];
  readonly quantity: number;
  /** What it costs unless staff say otherwise. */
  readonly listed: Money;
  /** Another price, and why. */
  readonly price: { readonly amount: number; readonly reason: PriceReason } | null;
}

export function draftOf(lines: readonly OrderLineView[]): readonly DraftLine[] {
  return lines.map(({ variantId, sku, name, optionText, image, quantity, unitPrice }) => ({
    ...{ variantId, sku, name, optionText, image, quantity },
    listed: unitPrice,
    price: null,
  }));
}

/** One more of a variant: a line of its own, or a unit more in the line there is. */
export function withVariant(lines: readonly DraftLine[], variant: SaleVariant): readonly DraftLine[] {
  const { variantId, sku, name, optionText, image, price } = variant;
  const index = lines.findIndex((line) => line.variantId === variantId);
  const known = lines[index];
  if (known !== undefined) return lines.with(index, { ...known, quantity: known.quantity + 1 });
  return [...lines, { variantId, sku, name, optionText, image, quantity: 1, listed: price, price: null }];
}

/** The lines as the shop takes them. */
export function wantedOf(lines: readonly DraftLine[]) {
  return lines.map(({ variantId, quantity, price }) => ({ variantId, quantity, ...(price === null ? {} : { price }) }));
}

export function isSameLines(lines: readonly DraftLine[], ordered: readonly OrderLineView[]): boolean {
  return (
    lines.length === ordered.length &&
    lines.every(({ variantId, quantity, price }, index) => {
      const was = ordered[index];
      return was?.variantId === variantId && was.quantity === quantity && price === null;
    })
  );
}
