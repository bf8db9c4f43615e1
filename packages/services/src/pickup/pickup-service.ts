import type { Actor, CheckoutQuote, Locale, Money, OrderView, PickupOffer, PickupRow } from '@pushcart/domain';
import type { FromNetwork, PlacedOrder } from '../checkout/checkout-service.ts';

/** Who collects an order, and where. */
export interface Collector {
  readonly pickupId: string;
  readonly name: string;
  readonly phone: string;
}

export interface PlacePickupInput extends FromNetwork, Collector {
  readonly key: string;
  readonly email: string;
  /** For whoever packs it. */
  readonly note?: string | undefined;
  /** What the shopper saw; another total is refused with PRICE_CHANGED. */
  readonly expectedTotal: Money;
  readonly locale: Locale;
}

export interface PickupService {
  /** Where the actor's cart can be collected, and what is missing there now. */
  points(actor: Actor): Promise<readonly PickupOffer[]>;
  /** What the cart comes to when it is collected. */
  quote(actor: Actor, input: { pickupId: string }): Promise<CheckoutQuote>;
  /** Makes the cart an order whose stock is held at the pickup point; refused with SOLD_OUT when that has not all of it. */
  place(actor: Actor, input: PlacePickupInput): Promise<PlacedOrder>;
  /** What the shopper says at the counter, once the order lies ready. For its shopper and its guest link, never for staff. */
  code(actor: Actor, input: { orderId: string; token?: string | undefined }): Promise<{ code: string }>;
  /** Orders to be collected that are paid for, the oldest first. */
  list(
    actor: Actor,
    input: { limit: number; cursor?: string | undefined },
  ): Promise<{ items: readonly PickupRow[]; nextCursor: string | null }>;
  /** Says that a packed order lies ready; its shopper is told with the code. */
  markReady(actor: Actor, input: { orderId: string; key: string }): Promise<OrderView>;
  /** Gives an order that lies ready to who says its code. */
  handOver(actor: Actor, input: { orderId: string; code: string; key: string }): Promise<OrderView>;
}
