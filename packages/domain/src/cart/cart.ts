import type { ImageView } from '../catalog/product.ts';
import type { TaxAtRate } from '../checkout/tax-at-rate.ts';
import type { DeliveryOption } from '../delivery/plan.ts';
import type { CartId, ProductId, VariantId } from '../ids.ts';
import type { StockLevelView } from '../inventory/stock.ts';
import type { LocalizedText } from '../locale.ts';
import type { Money } from '../money.ts';
import type { OffersView } from '../promotion/discounts.ts';

/** The most of one variant a shopper may have in the cart. */
export const MAX_LINE_QUANTITY = 99;
/** The most different variants in one cart. */
export const MAX_CART_LINES = 100;

/** What stands between this line and an order; the shopper decides on each. */
export type LineProblem =
  | { readonly kind: 'gone' }
  | { readonly kind: 'sold_out' }
  | { readonly kind: 'fewer_left'; readonly available: number }
  | { readonly kind: 'over_limit'; readonly limit: number }
  | { readonly kind: 'price_changed'; readonly was: Money; readonly now: Money };

export interface CartLineView {
  readonly variantId: VariantId;
  readonly productId: ProductId;
  readonly slug: string;
  readonly sku: string;
  readonly name: LocalizedText;
  /** Chosen option values in words, e.g. "Blue, M". */
  readonly optionText: LocalizedText;
  readonly image: ImageView | null;
  readonly quantity: number;
  readonly unitPrice: Money;
  readonly lineTotal: Money;
  /** Units this cart can have: what it holds itself counts, and what lines before this one need of the same stock does not. */
  readonly available: number;
  /** So many of the line are still to come. */
  readonly awaited: { readonly units: number; readonly arrivesOn: string | null } | null;
  /** The most this shopper may order of it now, whatever there is: less what lines before this one take of the same cap. */
  readonly limit: number;
  readonly stock: readonly StockLevelView[];
  readonly problems: readonly LineProblem[];
}

/** What the shopper keeps beside the cart for another day. */
export interface SavedLineView {
  readonly variantId: VariantId;
  readonly productId: ProductId;
  readonly slug: string;
  readonly sku: string;
  readonly name: LocalizedText;
  readonly optionText: LocalizedText;
  readonly image: ImageView | null;
  readonly quantity: number;
  /** What one unit cost when the shopper last agreed to it. */
  readonly priceThen: Money;
  /** Null once it is no longer sold. */
  readonly priceNow: Money | null;
  readonly stock: readonly StockLevelView[];
}

export interface CartView {
  readonly id: CartId | null;
  readonly version: number;
  readonly lines: readonly CartLineView[];
  /** Kept beside the cart, and no part of its figures. */
  readonly saved: readonly SavedLineView[];
  readonly itemCount: number;
  /** Before any discount. */
  readonly subtotal: Money;
  /** Off the goods; what is taken off the delivery comes at the checkout. */
  readonly discount: Money;
  readonly offers: OffersView;
  readonly hold: HoldView | null;
}

/** Stock set aside for this cart until `expiresAt`. */
export interface HoldView {
  readonly expiresAt: Date;
  /** Server time when this was said; a countdown starts from the difference. */
  readonly now: Date;
}

/** The event on `cart:{id}`: read the cart again. */
export interface CartChanged {
  readonly type: 'cart.changed';
  readonly version: number;
}

export interface CheckoutQuote {
  readonly subtotal: Money;
  readonly shipping: Money;
  /** Off goods and delivery. */
  readonly discount: Money;
  readonly offers: OffersView;
  /** Contained in `total`. */
  readonly tax: Money;
  /** The tax by rate; adds up to `tax`. */
  readonly taxes: readonly TaxAtRate[];
  /** Whether prices contain the tax, or it came on top of them. */
  readonly taxIncluded: boolean;
  readonly total: Money;
  readonly delivery: readonly DeliveryOption[];
}
