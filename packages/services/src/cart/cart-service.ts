import type { Actor, CartView } from '@pushcart/domain';
import type { LiveTopic } from '../live-topic.ts';

export interface CartService {
  get(actor: Actor): Promise<CartView>;
  /** Adds to what the cart already has of the variant. */
  addLine(actor: Actor, input: { variantId: string; quantity: number; key: string }): Promise<CartView>;
  setQuantity(actor: Actor, input: { variantId: string; quantity: number }): Promise<CartView>;
  removeLine(actor: Actor, input: { variantId: string }): Promise<CartView>;
  /** Takes the line out of the cart and keeps it beside it. */
  saveForLater(actor: Actor, input: { variantId: string }): Promise<CartView>;
  /** Puts back what was kept beside the cart. */
  restoreSaved(actor: Actor, input: { variantId: string }): Promise<CartView>;
  removeSaved(actor: Actor, input: { variantId: string }): Promise<CartView>;
  /** Agrees to the prices as they are now. */
  acceptPrices(actor: Actor): Promise<CartView>;
  /** Refused with PROMOTION_NOT_USABLE when nothing in the cart could make the code good. */
  applyCoupon(actor: Actor, input: { code: string }): Promise<CartView>;
  removeCoupon(actor: Actor, input: { code: string }): Promise<CartView>;
  /** Says when the cart was changed, on any device. */
  watch(actor: Actor): Promise<LiveTopic<CartView>>;
}
