import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Actor, DomainError } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { findOrder } from '../order/find-order.ts';

/** Six digits that follow from the order under the signing key; stored nowhere. */
export function pickupCodeOf({ signingKey }: Pick<Deps, 'signingKey'>, orderId: string): string {
  const digest = createHmac('sha256', signingKey).update(`pickup:${orderId}`).digest();
  return String(digest.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
}

export function requirePickupCode(deps: Pick<Deps, 'signingKey'>, orderId: string, code: string): void {
  const [expected, given] = [Buffer.from(pickupCodeOf(deps, orderId)), Buffer.from(code.trim())];
  if (expected.length === given.length && timingSafeEqual(expected, given)) return;
  throw new DomainError('WRONG_PICKUP_CODE', 'This is not the code of the order.');
}

/** The code of an order that lies ready, for who may collect it. Staff who could read it would prove nothing by it. */
export async function pickupCode(
  deps: Deps,
  actor: Actor,
  ref: { orderId: string; token?: string | undefined },
): Promise<{ code: string }> {
  const { order, relation } = await findOrder(deps, deps.db, actor, ref);
  if (relation !== 'shopper') throw new DomainError('FORBIDDEN', 'The code is for the shopper alone.');
  if (order.status !== 'packed' || order.pickupReadyAt === null) {
    throw new DomainError('ORDER_NOT_COLLECTABLE', `Order ${order.number} does not lie ready.`);
  }
  return { code: pickupCodeOf(deps, order.id) };
}
