import type { Deps } from '../deps.ts';
import type { OrderService } from '../order/order-service.ts';
import { bulk } from './bulk.ts';
import { exportPage } from './export-orders.ts';
import type { OrderDeskService } from './order-desk-service.ts';
import { listViews, removeView, saveView } from './views.ts';

export function createOrderDeskService(deps: Deps, order: Pick<OrderService, 'pack' | 'cancel'>): OrderDeskService {
  return {
    bulk: (actor, input) => bulk(order, actor, input),
    exportPage: (actor, input) => exportPage(deps, actor, input),
    views: (actor) => listViews(deps, actor),
    saveView: (actor, input) => saveView(deps, actor, input),
    removeView: (actor, input) => removeView(deps, actor, input),
  };
}
