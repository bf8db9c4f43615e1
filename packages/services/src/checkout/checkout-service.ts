import type { Actor, AddressInput, CheckoutQuote, Destination, HoldView, Locale, Money } from '@pushcart/domain';

/** Where a request comes from. */
export interface FromNetwork {
  /** The canonical address, by which it is bounded what one network holds unpaid; absent when it came from within. */
  readonly network?: string | undefined;
}

export interface HoldInput extends FromNetwork {
  readonly key: string;
  readonly pickupId?: string | undefined;
}

export interface PlaceOrderInput extends FromNetwork {
  readonly key: string;
  readonly email: string;
  readonly address: AddressInput;
  readonly deliveryCode: string;
  /** What the shopper saw; another total is refused with PRICE_CHANGED. */
  readonly expectedTotal: Money;
  readonly locale: Locale;
  /** For whoever packs and delivers. */
  readonly note?: string | undefined;
}

export interface PlacedOrder {
  readonly orderId: string;
  readonly number: number;
  readonly total: Money;
  readonly holdExpiresAt: Date;
  /** Opens this order for whoever holds it: the guest's link. */
  readonly accessToken: string;
}

export interface CheckoutService {
  /** Sets the cart's lines aside, or extends the hold; with `pickupId`, at that warehouse. All lines or none. */
  hold(actor: Actor, input: HoldInput): Promise<HoldView>;
  release(actor: Actor): Promise<void>;
  quote(actor: Actor, input: Destination & { deliveryCode?: string | undefined }): Promise<CheckoutQuote>;
  /** Makes the cart an order whose stock is held until paid; holds first what is not held yet. */
  place(actor: Actor, input: PlaceOrderInput): Promise<PlacedOrder>;
}
