import type { Actor, OrderPage, OrderStatus, OrderView } from '@pushcart/domain';
import type { LiveTopic } from '../live-topic.ts';

/** Names an order by id, or by number in the actor's store; `token` is the guest's link. */
export interface OrderRef {
  readonly orderId?: string | undefined;
  readonly number?: number | undefined;
  readonly token?: string | undefined;
}

export interface OrderService {
  /** The shopper's own orders, newest first. */
  list(actor: Actor, input: { limit: number; cursor?: string | undefined }): Promise<OrderPage>;
  /** For its shopper, its guest link and staff; everyone else gets NOT_FOUND, as for an unknown order. */
  get(actor: Actor, ref: OrderRef): Promise<OrderView>;
  watch(actor: Actor, ref: OrderRef): Promise<LiveTopic<OrderView>>;
  cancel(actor: Actor, input: { orderId: string; token?: string | undefined; key: string }): Promise<OrderView>;
  listForStore(
    actor: Actor,
    input: { statuses?: readonly OrderStatus[] | undefined; limit: number; cursor?: string | undefined },
  ): Promise<OrderPage>;
  watchStore(actor: Actor): Promise<LiveTopic<OrderPage>>;
  pack(actor: Actor, input: { orderId: string; key: string }): Promise<OrderView>;
  /** Closes unpaid orders whose hold ran out and completes delivered ones. Returns how many moved. */
  closeDue(): Promise<number>;
}
