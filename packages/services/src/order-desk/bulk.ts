import {
  type Actor,
  type BulkOrderAction,
  type BulkOrderResult,
  DomainError,
  type ErrorReason,
  MAX_BULK_ORDERS,
  type Permission,
  requirePermission,
} from '@pushcart/domain';
import type { OrderService } from '../order/order-service.ts';

const NEEDS: Readonly<Record<BulkOrderAction, Permission>> = { pack: 'orders.pack', cancel: 'orders.cancel' };

/** One after another: each order is locked for itself, and one that is refused keeps no other from being done. */
export async function bulk(
  order: Pick<OrderService, BulkOrderAction>,
  actor: Actor,
  { action, orderIds, key }: { action: BulkOrderAction; orderIds: readonly string[]; key: string },
): Promise<readonly BulkOrderResult[]> {
  requirePermission(actor, NEEDS[action]);
  const ids = [...new Set(orderIds)];
  if (ids.length === 0 || ids.length > MAX_BULK_ORDERS) {
    throw new DomainError('INVALID_INPUT', `Name 1 to ${MAX_BULK_ORDERS} orders.`, { field: 'orderIds' });
  }
  const results: BulkOrderResult[] = [];
  for (const orderId of ids) {
    results.push({
      orderId,
      refused: await refusalOf(() => order[action](actor, { orderId, key: `${key}:${orderId}` })),
    });
  }
  return results;
}

async function refusalOf(work: () => Promise<unknown>): Promise<ErrorReason | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.reason;
    throw error;
  }
}
