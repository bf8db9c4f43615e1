import { type Actor, type OrderPage, type OrderView, requirePermission, topics } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { renewActor, stillMay } from '../identity/renew-actor.ts';
import type { LiveTopic } from '../live-topic.ts';
import { findOrder, relationTo } from './find-order.ts';
import { listForStore } from './list-orders.ts';
import type { OrderRef } from './order-service.ts';
import { viewOrder } from './view-order.ts';

const LATEST_ORDERS = 50;

export async function watchOrder(deps: Deps, actor: Actor, ref: OrderRef): Promise<LiveTopic<OrderView>> {
  const { order } = await findOrder(deps, deps.db, actor, ref);
  const byId = { orderId: order.id, token: ref.token };
  return {
    topics: [topics.order(order.id)],
    kind: 'log',
    snapshot: async () => viewOrder(deps, deps.db, await findOrder(deps, deps.db, actor, byId)),
    async mayWatch() {
      const renewed = await renewActor(deps, actor);
      return renewed !== null && relationTo(deps, renewed, order, ref.token) !== null;
    },
  };
}

/** Every order of the store as it happens; the snapshot is the latest ones. */
export async function watchStoreOrders(deps: Deps, actor: Actor): Promise<LiveTopic<OrderPage>> {
  requirePermission(actor, 'orders.read');
  return {
    topics: [topics.storeOrders(actor.storeId)],
    kind: 'log',
    snapshot: () => listForStore(deps, actor, { limit: LATEST_ORDERS }),
    mayWatch: () => stillMay(deps, actor, 'orders.read'),
  };
}
