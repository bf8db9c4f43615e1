import {
  type Actor,
  DomainError,
  type ErrorReason,
  isEmail,
  nearestFirst,
  normalizeEmail,
  requireAddress,
  requireAgreedTotal,
  requireText,
} from '@pushcart/domain';
import { hashRequest, scopeOf } from '../db/idempotency.ts';
import { retryLostRaces } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { buyerOf } from '../promotion/offers.ts';
import type { PlacedOrder, PlaceOrderInput } from './checkout-service.ts';
import { type Checkout, loadCheckout } from './load-checkout.ts';
import { networkShare } from './network-share.ts';
import { newOrder } from './new-order.ts';
import { orderPlacedUnder, toPlacedOrder, type UsedKey } from './placed-order.ts';
import { chooseMethod, priceOf } from './quote.ts';

/** Orders of one shopper that may wait for their payment, each holding stock. */
const MAX_OPEN_ORDERS = 3;
const OPERATION = 'checkout.place';

type Answer =
  | { readonly orderId: string; readonly number?: number }
  | { readonly refused: { readonly reason: ErrorReason; readonly message: string; readonly details: object } };

/**
 * Makes the cart an order. Everything is worked out before; then one call of an SQL function takes the stock and writes the
 * order, so that a stock level everybody wants is locked for as short as can be.
 */
export async function place(deps: Deps, actor: Actor, input: PlaceOrderInput): Promise<PlacedOrder> {
  const { key, network: _, ...request } = input;
  const used = {
    scope: scopeOf(actor),
    key: requireText('key', key, { max: 200 }),
    operation: OPERATION,
    requestHash: hashRequest(deps.personalData, request),
  };
  try {
    return await placeFirst(deps, actor, input, used);
  } catch (error) {
    // A repeat finds the cart empty, or filled again: its answer is the order it made.
    const known = error instanceof DomainError ? await orderPlacedUnder(deps, used) : null;
    if (known !== null) return known;
    throw error;
  }
}

/** Null when the store takes units by the position of its warehouses. */
function nearTo({ warehouses }: Checkout, country: string): readonly string[] | null {
  return warehouses === null ? null : nearestFirst(warehouses, country);
}

async function placeFirst(deps: Deps, actor: Actor, input: PlaceOrderInput, used: UsedKey): Promise<PlacedOrder> {
  const email = normalizeEmail(input.email);
  if (!isEmail(email)) throw new DomainError('INVALID_INPUT', 'This is no e-mail address.', { field: 'email' });
  const address = requireAddress(input.address);
  const now = deps.clock.now();
  const buyer = buyerOf(actor, deps.personalData.index('email', email));
  const checkout = await loadCheckout(deps.db, actor, now, buyer);
  const method = chooseMethod(checkout, address.country, input.deliveryCode);
  const price = priceOf(checkout, method);
  requireAgreedTotal(price.total, input.expectedTotal);

  const contact = { email, address, locale: input.locale };
  const { order, lines, events } = newOrder(deps, actor, { checkout, method, price, contact, now });
  const { cart } = checkout;
  const [row] = await retryLostRaces(
    () => deps.db.$queryRaw<{ answer: Answer }[]>`
      SELECT place_order(${JSON.stringify(used)}::jsonb, ${cart.id}::uuid, ${cart.version}::bigint,
        ${JSON.stringify(order)}::jsonb, ${JSON.stringify(lines)}::jsonb, ${JSON.stringify(events)}::jsonb,
        ${MAX_OPEN_ORDERS}::int, ${networkShare(deps, actor, input.network, nearTo(checkout, address.country))}::jsonb) AS answer`,
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
