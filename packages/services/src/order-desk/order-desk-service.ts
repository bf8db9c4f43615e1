import type {
  Actor,
  BulkOrderAction,
  BulkOrderResult,
  OrderListView,
  OrderPeriod,
  OrderStatus,
} from '@pushcart/domain';
import type { OrderFilter } from '../order/order-service.ts';

/** What the desk does with many orders at once. */
export interface OrderDeskService {
  /**
   * Does the same to each order, each in a transaction of its own, and says of each how it went. A repeat under the same key repeats
   * nothing that was done.
   */
  bulk(
    actor: Actor,
    input: { action: BulkOrderAction; orderIds: readonly string[]; key: string },
  ): Promise<readonly BulkOrderResult[]>;
  /** A part of a CSV file of the orders that a filter finds; the first one begins with the heading, and is audited. */
  exportPage(
    actor: Actor,
    input: OrderFilter & { cursor?: string | undefined },
  ): Promise<{ text: string; nextCursor: string | null }>;
  /** The actor's own, by name. */
  views(actor: Actor): Promise<readonly OrderListView[]>;
  /** One of the same name is replaced. */
  saveView(
    actor: Actor,
    input: { name: string; statuses: readonly OrderStatus[]; period: OrderPeriod | null },
  ): Promise<readonly OrderListView[]>;
  removeView(actor: Actor, input: { viewId: string }): Promise<readonly OrderListView[]>;
}
