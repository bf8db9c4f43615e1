import type { ImageView } from '../catalog/product.ts';
import type { DeliveryOption } from '../delivery/plan.ts';
import type { AddressView } from '../identity/session.ts';
import type { AccountId, OrderId, ProductId, VariantId } from '../ids.ts';
import type { StockLevelView } from '../inventory/stock.ts';
import type { Locale, LocalizedText } from '../locale.ts';
import type { Money } from '../money.ts';
import type { PickupOffer } from '../pickup/pickup.ts';
import type { GivenCodeView } from '../promotion/discounts.ts';
import type { OrderView } from './order-view.ts';

export const OUTSIDE_METHODS = ['cash', 'transfer', 'card_terminal'] as const;
/** How money came that no provider knows of. */
export type OutsideMethod = (typeof OUTSIDE_METHODS)[number];

export interface OutsideMoney {
  readonly method: OutsideMethod;
  /** The number of the receipt or transfer; one of a store is taken once. */
  readonly reference: string;
}

/** A variant as staff find it to sell it, with what is there of it. */
export interface SaleVariant {
  readonly variantId: VariantId;
  readonly productId: ProductId;
  readonly sku: string;
  readonly name: LocalizedText;
  readonly optionText: LocalizedText;
  readonly image: ImageView | null;
  readonly price: Money;
  readonly stock: readonly StockLevelView[];
}

/** A shopper with an account, as staff need them to order for them. */
export interface FoundCustomer {
  readonly accountId: AccountId;
  readonly name: string;
  readonly locale: Locale;
  readonly addresses: readonly AddressView[];
}

/** What an order that staff are making comes to. */
export interface ManualQuote
  extends Pick<
    OrderView,
    | 'lines'
    | 'subtotal'
    | 'shipping'
    | 'discount'
    | 'discounts'
    | 'grant'
    | 'tax'
    | 'taxes'
    | 'taxIncluded'
    | 'total'
    | 'delivery'
  > {
  readonly codes: readonly GivenCodeView[];
  readonly deliveryOptions: readonly DeliveryOption[];
  /** Where it can be collected, and what is missing there. */
  readonly pickups: readonly PickupOffer[];
}

export interface MadeOrder {
  readonly orderId: OrderId;
  readonly number: number;
  readonly total: Money;
  /** Until when its goods are kept for it unpaid. */
  readonly holdExpiresAt: Date;
}
