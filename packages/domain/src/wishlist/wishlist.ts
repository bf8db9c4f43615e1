import type { ImageView } from '../catalog/product.ts';
import type { ProductId, VariantId } from '../ids.ts';
import type { StockLevelView } from '../inventory/stock.ts';
import type { LocalizedText } from '../locale.ts';
import type { Money } from '../money.ts';

/** The most variants one shopper may wish for, and wait for, in a store; as many as one stream of prices watches. */
export const MAX_WISHES = 100;

export interface WishView {
  readonly variantId: VariantId;
  readonly productId: ProductId;
  readonly slug: string;
  readonly sku: string;
  readonly name: LocalizedText;
  readonly optionText: LocalizedText;
  readonly image: ImageView | null;
  /** What one unit cost when it was put on the list. */
  readonly priceThen: Money;
  /** Null once it is no longer sold. */
  readonly priceNow: Money | null;
  readonly lowStockThreshold: number;
  readonly stock: readonly StockLevelView[];
  readonly addedAt: Date;
}

export interface WishlistView {
  readonly version: number;
  /** Newest first. */
  readonly wishes: readonly WishView[];
  /** Variants whose return the shopper is told of by e-mail. */
  readonly alerts: readonly VariantId[];
}

/** The event on `wishlist:{accountId}:{storeId}`: read the list again. */
export interface WishlistChanged {
  readonly type: 'wishlist.changed';
  readonly version: number;
}

/** How much less a wish costs than when it was put on the list, in minor units; 0 when it does not. */
export function priceDrop({ priceThen, priceNow }: Pick<WishView, 'priceThen' | 'priceNow'>): number {
  if (priceNow === null || priceNow.currency !== priceThen.currency) return 0;
  return Math.max(0, priceThen.amount - priceNow.amount);
}
