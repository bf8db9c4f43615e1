import { periodStart } from '@pushcart/domain';
import { type OrdersSearch, statusesOf } from './orders-search.ts';

/** The filter of the address as the shop takes it, a period as of now. */
export function listFilter(search: OrdersSearch) {
  const statuses = statusesOf(search);
  return {
    ...(statuses.length === 0 ? {} : { statuses: [...statuses] }),
    ...(search.period === undefined ? {} : { placedFrom: periodStart(search.period, new Date()) }),
  };
}
