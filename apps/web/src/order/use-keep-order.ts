import type { OrderView } from '@pushcart/client';
import { type QueryKey, useQueryClient } from '@tanstack/react-query';

/** The later of two states of one order: an answer may arrive after news that are newer. */
export function newerOrder(known: OrderView | undefined, next: OrderView): OrderView {
  return known !== undefined && known.version > next.version ? known : next;
}

/** Takes in an order that came as an answer, where it is kept. */
export function useKeepOrder(queryKey: QueryKey): (order: OrderView) => void {
  const queryClient = useQueryClient();
  return (order) => queryClient.setQueryData<OrderView>(queryKey, (known) => newerOrder(known, order));
}
