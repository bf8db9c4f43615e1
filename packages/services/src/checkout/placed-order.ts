import { DomainError, money } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { accessTokenOf } from '../order/access-token.ts';
import type { PlacedOrder } from './checkout-service.ts';

/** A key as it was used: by whom, for what. */
export interface UsedKey {
  readonly scope: string;
  readonly key: string;
  readonly operation: string;
  readonly requestHash: string;
}

/** The order that was placed under this key before; null if there is none. The same key for another request is refused. */
export async function orderPlacedUnder(
  deps: Pick<Deps, 'db' | 'signingKey'>,
  { scope, key, operation, requestHash }: UsedKey,
): Promise<PlacedOrder | null> {
  const used = await deps.db.idempotencyKey.findUnique({ where: { scope_key: { scope, key } } });
  if (used === null) return null;
  if (used.operation !== operation || used.requestHash !== requestHash) {
    throw new DomainError('KEY_REUSED', 'This key was used for another request.');
  }
  const { orderId, holdExpiresAt } = used.response as { orderId: string; holdExpiresAt: string };
  const order = await deps.db.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { id: true, number: true, total: true, currency: true },
  });
  return toPlacedOrder(deps, { ...order, holdExpiresAt: new Date(holdExpiresAt) });
}

export function toPlacedOrder(
  deps: Pick<Deps, 'signingKey'>,
  order: { id: string; number: number; total: bigint; currency: string; holdExpiresAt: Date },
): PlacedOrder {
  return {
    orderId: order.id,
    number: order.number,
    total: money(Number(order.total), order.currency),
    holdExpiresAt: order.holdExpiresAt,
    accessToken: accessTokenOf(deps, order.id),
  };
}
