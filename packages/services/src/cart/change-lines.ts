import {
  type Actor,
  DomainError,
  MAX_CART_LINES,
  MAX_LINE_QUANTITY,
  requireId,
  requireQuantity,
  requireText,
} from '@pushcart/domain';
import { currentPrice } from '../catalog/current-price.ts';
import { Prisma, type Reader } from '../db/client.ts';
import { hashRequest, scopeOf } from '../db/idempotency.ts';
import { inTransaction, retryLostRaces } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { requireCartOwner } from './cart-owner.ts';
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
  const now = deps.clock.now();
  const price = await requirePrice(deps.db, actor.storeId, input.variantId, now);
  const request = {
    scope: scopeOf(actor),
    key: requireText('key', key, { max: 200 }),
    operation: 'cart.addLine',
    requestHash: hashRequest(input),
  };
  const [accountId, guestHash] = 'accountId' in owner ? [owner.accountId, null] : [null, owner.guestHash];
  await retryLostRaces(
    () => deps.db.$queryRaw`
      SELECT add_cart_line(${JSON.stringify(request)}::jsonb, ${owner.storeId}::uuid, ${accountId}::uuid,
        ${guestHash}::bytea, ${input.variantId}::uuid, ${input.quantity}::int, ${price}::bigint,
        ${MAX_LINE_QUANTITY}::int, ${MAX_CART_LINES}::int, ${now}::timestamptz)::text`,
  );
  deps.onCommitted();
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
    await tx.$executeRaw`
      UPDATE cart_lines line SET price_seen = now.amount
      FROM (
        SELECT variant.id, price.amount
        FROM variants variant JOIN stores store ON store.id = variant.store_id
        JOIN ${currentPrice(Prisma.sql`store.currency`, now)} ON true
        WHERE store.id = ${actor.storeId}::uuid
          AND variant.id IN (SELECT variant_id FROM cart_lines WHERE cart_id = ${cart.id}::uuid)
      ) now
      WHERE line.cart_id = ${cart.id}::uuid AND line.variant_id = now.id`;
    await tellCartChanged(tx, cart);
  });
}

/** What one unit costs now. A variant of another store is not found, one that is no longer sold is refused. */
async function requirePrice(db: Reader, storeId: string, variantId: string, now: Date): Promise<bigint> {
  const [variant] = await db.$queryRaw<{ sku: string; is_active: boolean; amount: bigint | null }[]>`
    SELECT variant.sku, product.status = 'active' AND variant.status = 'active' AS is_active, price.amount
    FROM variants variant
    JOIN products product ON product.id = variant.product_id
    JOIN stores store ON store.id = variant.store_id
    LEFT JOIN ${currentPrice(Prisma.sql`store.currency`, now)} ON true
    WHERE variant.id = ${variantId}::uuid AND variant.store_id = ${storeId}::uuid`;
  if (variant === undefined) throw new DomainError('NOT_FOUND', 'There is no such product.');
  if (!variant.is_active || variant.amount === null) {
    throw new DomainError('VARIANT_UNAVAILABLE', `${variant.sku} is no longer sold.`, { variantId });
  }
  return variant.amount;
}
