import type { Actor, CancelReason, ClaimView, JoinedOrders, OrderPage, OrderStatus, OrderView } from '@pushcart/domain';
import type { LiveTopic } from '../live-topic.ts';

/** Names an order by id, or by number in the actor's store; `token` is the guest's link. */
export interface OrderRef {
  readonly orderId?: string | undefined;
  readonly number?: number | undefined;
  readonly token?: string | undefined;
}

/** Which orders of a store; what is not named does not matter. */
export interface OrderFilter {
  readonly statuses?: readonly OrderStatus[] | undefined;
  /** The number of an order, or the whole e-mail address it was placed with. */
  readonly search?: string | undefined;
  readonly placedFrom?: Date | undefined;
  /** Not including this moment. */
  readonly placedUntil?: Date | undefined;
}

export interface OrderService {
  /** The shopper's own orders, newest first. */
  list(actor: Actor, input: { limit: number; cursor?: string | undefined }): Promise<OrderPage>;
  /** For its shopper, its guest link and staff; everyone else gets NOT_FOUND, as for an unknown order. */
  get(actor: Actor, ref: OrderRef): Promise<OrderView>;
  watch(actor: Actor, ref: OrderRef): Promise<LiveTopic<OrderView>>;
  /** What of the shopper's orders came last from the time as a guest, for some days; the events say that more came. */
  watchJoined(actor: Actor): Promise<LiveTopic<JoinedOrders | null>>;
  /** Staff may say why. */
  cancel(
    actor: Actor,
    input: { orderId: string; token?: string | undefined; reason?: CancelReason | undefined; key: string },
  ): Promise<OrderView>;
  /** By staff: takes off what has not been packed of an order of which a part has left, and asks its price back. */
  cancelRest(actor: Actor, input: { orderId: string; key: string }): Promise<OrderView>;
  listForStore(actor: Actor, input: OrderFilter & { limit: number; cursor?: string | undefined }): Promise<OrderPage>;
  watchStore(actor: Actor): Promise<LiveTopic<OrderPage>>;
  pack(actor: Actor, input: { orderId: string; key: string }): Promise<OrderView>;
  /** Says that the caller packs the order, or still does; a colleague is refused until it is packed, let go or not spoken for in time. */
  claim(actor: Actor, input: { orderId: string }): Promise<ClaimView>;
  unclaim(actor: Actor, input: { orderId: string }): Promise<void>;
  watchClaims(actor: Actor): Promise<LiveTopic<readonly ClaimView[]>>;
  /** Ends claims nobody has spoken for in time. Returns how many. */
  endClaims(): Promise<number>;
  /** Closes unpaid orders whose hold ran out and completes delivered ones. Returns how many moved. */
  closeDue(): Promise<number>;
}
