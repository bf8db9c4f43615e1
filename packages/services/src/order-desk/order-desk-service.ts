import type {
  Actor,
  BulkOrderAction,
  BulkOrderResult,
  ExportFormat,
  OrderListView,
  OrderPeriod,
  OrderStatus,
} from '@pushcart/domain';
import type { OrderFilter } from '../order/order-service.ts';

export interface ExportOrdersInput extends OrderFilter {
  readonly cursor?: string | undefined;
  /** `csv` by default. */
  readonly format?: ExportFormat | undefined;
}

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
  /**
   * A part of a file of the orders that a filter finds, oldest first; reading the first one is audited. Of CSV it begins with the heading, and
   * amounts are decimals; as NDJSON an order is a line, and amounts are in minor units.
   */
  exportPage(actor: Actor, input: ExportOrdersInput): Promise<{ text: string; nextCursor: string | null }>;
  /** The actor's own, by name. */
  views(actor: Actor): Promise<readonly OrderListView[]>;
  /** One of the same name is replaced. */
  saveView(
    actor: Actor,
    input: { name: string; statuses: readonly OrderStatus[]; period: OrderPeriod | null },
  ): Promise<readonly OrderListView[]>;
  removeView(actor: Actor, input: { viewId: string }): Promise<readonly OrderListView[]>;
}
