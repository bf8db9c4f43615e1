import {
  type Actor,
  DomainError,
  MAX_CART_LINES,
  type Market,
  requireId,
  requireQuantity,
  requireText,
} from '@pushcart/domain';
import { currentPrice } from '../catalog/current-price.ts';
import { hashRequest, scopeOf } from '../db/idempotency.ts';
import { inTransaction, retryLostRaces } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { marketOf, pricedIn } from '../market/current-market.ts';
import { mostUnitsOf, requireWithinCaps } from './caps.ts';
import { type CartOwner, requireCartOwner } from './cart-owner.ts';
import { lockOrCreateCart, tellCartChanged } from './change-cart.ts';

/** Adds to what the cart already has of the variant; once for each key. */
export async function addLine(
  deps: Deps,
  actor: Actor,
  { key, ...input }: { variantId: string; quantity: number; key: string },
): Promise<void> {
  const owner = requireCartOwner(actor);
  requireId(input.variantId, 'product');
  requireQuantity(input.quantity);
  const request = {
    scope: scopeOf(actor),
    key: requireText('key', key, { max: 200 }),
    operation: 'cart.addLine',
    requestHash: hashRequest(deps.personalData, input),
  };
  const market = await marketOf(deps.db, actor);
  const added = await retryLostRaces(() => addAtPrice(deps, owner, { ...input, market }, request));
  if (added === null) throw new DomainError('NOT_FOUND', 'There is no such product.');
  if (!added.is_for_sale) {
    throw new DomainError('VARIANT_UNAVAILABLE', `${added.sku} is no longer sold.`, { variantId: input.variantId });
  }
  deps.onCommitted();
}

/** Adds at what one unit costs now. Null for a variant of another store; one that is no longer sold is not added. */
async function addAtPrice(
  { db, clock }: Deps,
  owner: CartOwner,
  { variantId, quantity, market }: { variantId: string; quantity: number; market: Market | null },
  request: object,
): Promise<{ readonly sku: string; readonly is_for_sale: boolean } | null> {
  const now = clock.now();
  const [accountId, guestHash] = 'accountId' in owner ? [owner.accountId, null] : [null, owner.guestHash];
  const [row] = await db.$queryRaw<{ sku: string; is_for_sale: boolean }[]>`
    SELECT offer.sku, offer.is_for_sale, CASE WHEN offer.is_for_sale THEN
      add_cart_line(${JSON.stringify(request)}::jsonb, ${owner.storeId}::uuid, ${accountId}::uuid, ${guestHash}::bytea,
        ${variantId}::uuid, ${quantity}::int, offer.price, offer.most, ${MAX_CART_LINES}::int,
        ${now}::timestamptz, ${market?.currency ?? null}::text)::text END AS added
    FROM (
      SELECT variant.sku, price.amount AS price, ${mostUnitsOf(owner)} AS most,
        product.status = 'active' AND variant.status = 'active' AND price.amount IS NOT NULL AS is_for_sale
      FROM variants variant
      JOIN products product ON product.id = variant.product_id
      JOIN stores store ON store.id = variant.store_id
      LEFT JOIN ${currentPrice(pricedIn(market), now)} ON true
      WHERE variant.id = ${variantId}::uuid AND variant.store_id = ${owner.storeId}::uuid
    ) offer`;
  return row ?? null;
}

export async function setQuantity(
  deps: Deps,
  actor: Actor,
  { variantId, quantity }: { variantId: string; quantity: number },
): Promise<void> {
  const owner = requireCartOwner(actor);
  requireId(variantId, 'product');
  requireQuantity(quantity);
  await inTransaction(deps, async (tx) => {
    const cart = await lockOrCreateCart(tx, owner, deps.clock.now());
    // Fewer is always right, also of what is still too many.
    const line = await tx.cartLine.findFirst({ where: { cartId: cart.id, variantId }, select: { quantity: true } });
    if (line !== null && quantity > line.quantity) await requireWithinCaps(tx, owner, variantId, quantity);
    const { count } = await tx.cartLine.updateMany({ where: { cartId: cart.id, variantId }, data: { quantity } });
    if (count === 0) throw new DomainError('NOT_FOUND', 'This is not in the cart.');
    await tellCartChanged(tx, cart);
  });
}

/** Takes the variant out; a line that is gone already is no error. */
export async function removeLine(deps: Deps, actor: Actor, { variantId }: { variantId: string }): Promise<void> {
  const owner = requireCartOwner(actor);
  requireId(variantId, 'product');
  await inTransaction(deps, async (tx) => {
    const cart = await lockOrCreateCart(tx, owner, deps.clock.now());
    await tx.cartLine.deleteMany({ where: { cartId: cart.id, variantId } });
    await tellCartChanged(tx, cart);
  });
}

/** Takes the prices as they are now for agreed. */
export async function acceptPrices(deps: Deps, actor: Actor): Promise<void> {
  const owner = requireCartOwner(actor);
  await inTransaction(deps, async (tx) => {
    const now = deps.clock.now();
    const cart = await lockOrCreateCart(tx, owner, now);
    const market = await marketOf(tx, actor);
    await tx.$executeRaw`
      UPDATE cart_lines line SET price_seen = now.amount, seen_in = ${market?.currency ?? null}
      FROM (
        SELECT variant.id, price.amount
        FROM variants variant JOIN stores store ON store.id = variant.store_id
        JOIN ${currentPrice(pricedIn(market), now)} ON true
        WHERE store.id = ${actor.storeId}::uuid
          AND variant.id IN (SELECT variant_id FROM cart_lines WHERE cart_id = ${cart.id}::uuid)
      ) now
      WHERE line.cart_id = ${cart.id}::uuid AND line.variant_id = now.id`;
    await tellCartChanged(tx, cart);
  });
}
