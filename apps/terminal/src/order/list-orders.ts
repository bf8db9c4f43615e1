import type { OrderSummary, Pushcart, RouterInputs } from '@pushcart/client';

type Filter = Omit<RouterInputs['order']['listForStore'], 'limit' | 'cursor'>;

const PAGE = 100;

/** The newest orders that a filter finds, page by page, `limit` of them at most. Returns whether there are more. */
export async function listOrders(
  pushcart: Pick<Pushcart, 'order'>,
  filter: Filter,
  limit: number,
): Promise<{ readonly orders: readonly OrderSummary[]; readonly hasMore: boolean }> {
  const orders: OrderSummary[] = [];
  let cursor: string | undefined;
  do {
    const page = await pushcart.order.listForStore.query({
      ...filter,
      limit: Math.min(PAGE, limit - orders.length),
      ...(cursor === undefined ? {} : { cursor }),
    });
    orders.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && orders.length < limit);
  return { orders, hasMore: cursor !== undefined };
}
