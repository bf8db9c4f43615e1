import {
  type Actor,
  DomainError,
  type ErrorReason,
  isEmail,
  nearestFirst,
  normalizeEmail,
  requireText,
} from '@pushcart/domain';
import { requireCartOwner } from '../cart/cart-owner.ts';
import { Prisma } from '../db/client.ts';
import { hashRequest, scopeOf } from '../db/idempotency.ts';
import { retryLostRaces } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import type { FromNetwork, PlacedOrder } from './checkout-service.ts';
import type { Checkout } from './load-checkout.ts';
import { networkShare } from './network-share.ts';
import { newOrder, type OrderFacts } from './new-order.ts';
import { orderPlacedUnder, toPlacedOrder, type UsedKey } from './placed-order.ts';

/** Orders of one shopper that may wait for their payment, each holding stock. */
const MAX_OPEN_ORDERS = 3;
const OPERATION = 'checkout.place';

type CartFacts = OrderFacts & { readonly checkout: Checkout };

type Answer =
  | { readonly orderId: string; readonly number?: number }
  | { readonly refused: { readonly reason: ErrorReason; readonly message: string; readonly details: object } };

/**
 * Makes a cart an order, once for a key. Everything is worked out before, by `prepare`; then one call of an SQL function takes the
 * stock and writes the order, so that a stock level everybody wants is locked for as short as can be.
 */
export async function placeOnce(
  deps: Deps,
  actor: Actor,
  { network, key, ...request }: FromNetwork & { readonly key: string },
  prepare: () => Promise<CartFacts>,
): Promise<PlacedOrder> {
  // Before anything else: a key has no cart, and learns of no order that its maker placed under the same idempotency key.
  requireCartOwner(actor);
  const used = {
    scope: scopeOf(actor),
    key: requireText('key', key, { max: 200 }),
    operation: OPERATION,
    requestHash: hashRequest(deps.personalData, request),
  };
  try {
    return await placeFirst(deps, actor, await prepare(), used, network);
  } catch (error) {
    // A repeat finds the cart empty, or filled again: its answer is the order it made.
    const known = error instanceof DomainError ? await orderPlacedUnder(deps, used) : null;
    if (known !== null) return known;
    throw error;
  }
}

export function requireEmail(text: string): string {
  const email = normalizeEmail(text);
  if (!isEmail(email)) throw new DomainError('INVALID_INPUT', 'This is no e-mail address.', { field: 'email' });
  return email;
}

/** Null when the store takes units by the position of its warehouses, and when the order is collected at one of them. */
function nearTo({ checkout: { warehouses }, delivery, contact }: OrderFacts): readonly string[] | null {
  return warehouses === null || delivery.pickup !== undefined
    ? null
    : nearestFirst(warehouses, contact.address.country);
}

async function placeFirst(
  deps: Deps,
  actor: Actor,
  facts: CartFacts,
  used: UsedKey,
  network: string | undefined,
): Promise<PlacedOrder> {
  const { order, lines, events } = newOrder(deps, actor, facts);
  const { cart } = facts.checkout;
  const place = facts.delivery.pickup === undefined ? Prisma.sql`place_order` : Prisma.sql`place_pickup_order`;
  const [row] = await retryLostRaces(
    () => deps.db.$queryRaw<{ answer: Answer }[]>`
      SELECT ${place}(${JSON.stringify(used)}::jsonb, ${cart.id}::uuid, ${cart.version}::bigint,
        ${JSON.stringify(order)}::jsonb, ${JSON.stringify(lines)}::jsonb, ${JSON.stringify(events)}::jsonb,
        ${MAX_OPEN_ORDERS}::int, ${networkShare(deps, actor, network, nearTo(facts))}::jsonb) AS answer`,
  );
  if (row === undefined) throw new Error('The order was neither placed nor refused.');
  const { answer } = row;
  if ('refused' in answer) {
    const { reason, message, details } = answer.refused;
    throw new DomainError(reason, message, { ...details });
  }
  if (answer.number === undefined) {
    const known = await orderPlacedUnder(deps, used);
    if (known !== null) return known;
    throw new Error('The order of this key is gone.');
  }
  deps.onCommitted();
  return toPlacedOrder(deps, {
    id: answer.orderId,
    number: answer.number,
    total: BigInt(order.total),
    currency: order.currency,
    holdExpiresAt: new Date(order.hold_expires_at),
  });
}
