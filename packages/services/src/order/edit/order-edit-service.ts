import type { Actor, AddressInput, Money, OrderEditPreview, OrderView, PriceReason } from '@pushcart/domain';
import type { FromNetwork } from '../../checkout/checkout-service.ts';

/** What an order is to be; what is not named stays as it is. */
export interface OrderEdit {
  /** Every line it is to have. One that it has keeps the price it was sold at, others cost what they cost now. */
  readonly lines?: readonly EditLine[] | undefined;
  readonly address?: AddressInput | undefined;
  readonly email?: string | undefined;
  readonly deliveryCode?: string | undefined;
  /** What staff take off beside the promotions, in minor units; null for nothing more. */
  readonly grant?: { readonly amount: number; readonly reason: PriceReason } | null | undefined;
  /** Why staff let go what would still have to be paid: it becomes part of the grant. */
  readonly waive?: PriceReason | undefined;
}

export interface EditLine {
  readonly variantId: string;
  readonly quantity: number;
  /** Another price than the one it has, in minor units, and why. */
  readonly price?: { readonly amount: number; readonly reason: PriceReason } | undefined;
}

export interface EditedRef {
  readonly orderId: string;
  readonly token?: string | undefined;
  /** The version the caller looked at. */
  readonly version: number;
}

export interface OrderEditService {
  /** What an edit would come to; changes nothing. */
  preview(actor: Actor, input: EditedRef & { readonly edit: OrderEdit }): Promise<OrderEditPreview>;
  /**
   * Changes an order: stock, price and money follow, all or nothing. What is too much goes back, what is missing is asked for. Refused
   * when the order is not the one that was looked at, or comes to another total than was agreed to.
   */
  edit(
    actor: Actor,
    input: EditedRef & FromNetwork & { readonly edit: OrderEdit; readonly expectedTotal: Money; readonly key: string },
  ): Promise<OrderView>;
}
