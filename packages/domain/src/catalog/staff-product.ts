import type { ProductId } from '../ids.ts';
import type { LocalizedText } from '../locale.ts';
import type { Money } from '../money.ts';
import type { ImageView } from './product.ts';
import type { ProductDraft } from './product-draft.ts';

export const PRODUCT_STATUSES = ['draft', 'active', 'archived'] as const;
export type ProductStatus = (typeof PRODUCT_STATUSES)[number];

/** A product as staff see it; what they change is made to its version. */
export interface StaffProductView extends ProductDraft {
  readonly id: ProductId;
  readonly status: ProductStatus;
  readonly version: number;
  readonly currency: string;
  readonly publishedAt: Date | null;
  readonly createdAt: Date;
}

/** A row of the desk's list. */
export interface StaffProductRow {
  readonly id: ProductId;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly image: ImageView | null;
  readonly status: ProductStatus;
  readonly version: number;
  /** What its cheapest variant costs now. */
  readonly priceFrom: Money;
  readonly variantCount: number;
  /** Units to sell over all variants and warehouses. */
  readonly available: number;
  /** Some variant has few left in some warehouse. */
  readonly isLow: boolean;
  readonly publishAt: Date | null;
  readonly unpublishAt: Date | null;
}

export interface StaffProductPage {
  readonly items: readonly StaffProductRow[];
  readonly nextCursor: string | null;
}

/** The event on `store:{id}:catalog`: something of the catalogue is not as it was, read it again. */
export interface CatalogChanged {
  readonly type: 'catalog.changed';
  readonly subject:
    | 'product'
    | 'category'
    | 'attribute'
    | 'collection'
    | 'price-list'
    | 'import'
    | 'tax-zone'
    | 'market';
  readonly id: string;
  readonly version: number;
}
