import type { Deps } from '../deps.ts';
import { cancel } from './cancel.ts';
import { cancelRest } from './cancel-rest.ts';
import { claim, endClaims, unclaim } from './claim.ts';
import { closeDue } from './close-due.ts';
import { findOrder } from './find-order.ts';
import { listForStore, listOwn } from './list-orders.ts';
import type { OrderService } from './order-service.ts';
import { pack } from './pack.ts';
import { viewOrder } from './view-order.ts';
import { watchClaims } from './watch-claims.ts';
import { watchJoined } from './watch-joined.ts';
import { watchOrder, watchStoreOrders } from './watch-orders.ts';

export function createOrderService(deps: Deps): OrderService {
  return {
    list: (actor, input) => listOwn(deps, actor, input),
    get: async (actor, ref) => viewOrder(deps, deps.db, await findOrder(deps, deps.db, actor, ref)),
    watch: (actor, ref) => watchOrder(deps, actor, ref),
    watchJoined: async (actor) => watchJoined(deps, actor),
    cancel: (actor, input) => cancel(deps, actor, input),
    cancelRest: (actor, input) => cancelRest(deps, actor, input),
    listForStore: (actor, input) => listForStore(deps, actor, input),
    watchStore: (actor) => watchStoreOrders(deps, actor),
    pack: (actor, input) => pack(deps, actor, input),
    claim: (actor, input) => claim(deps, actor, input),
    unclaim: (actor, input) => unclaim(deps, actor, input),
    watchClaims: (actor) => watchClaims(deps, actor),
    endClaims: () => endClaims(deps),
    closeDue: () => closeDue(deps),
  };
}
