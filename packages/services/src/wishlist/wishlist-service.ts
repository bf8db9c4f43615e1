import type { Actor, CartView, WishlistView } from '@pushcart/domain';
import type { LiveTopic } from '../live-topic.ts';

interface Wish {
  readonly variantId: string;
}

/** What a signed-in shopper wishes and waits for. All that change it return it as it is then. */
export interface WishlistService {
  get(actor: Actor): Promise<WishlistView>;
  /** Remembers what it costs now. Adding again changes nothing. */
  add(actor: Actor, input: Wish): Promise<WishlistView>;
  remove(actor: Actor, input: Wish): Promise<WishlistView>;
  /** Puts one unit into the cart and takes the wish from the list. Once for each key. */
  moveToCart(actor: Actor, input: Wish & { key: string }): Promise<CartView>;
  /**
   * Asks for one e-mail when the variant can be bought again. Refused with STOCK_CONFLICT when it can be bought now.
   */
  alert(actor: Actor, input: Wish): Promise<WishlistView>;
  removeAlert(actor: Actor, input: Wish): Promise<WishlistView>;
  /** Says when the list was changed, on any device. */
  watch(actor: Actor): Promise<LiveTopic<WishlistView>>;
}
