import { type Actor, DomainError, type HoldView } from '@pushcart/domain';
import { isOwnedBy, requireCartOwner } from '../cart/cart-owner.ts';
import { tellCartChanged } from '../cart/change-cart.ts';
import type { Transaction } from '../db/client.ts';
import { once } from '../db/idempotency.ts';
import { inTransaction, markAsNews } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { requirePickupPoint } from '../pickup/pickup-point.ts';
import type { HoldInput } from './checkout-service.ts';
import { loadCheckout } from './load-checkout.ts';
import { networkShare } from './network-share.ts';

/** Sets the cart's lines aside or extends the hold; gives back what was held of lines that are gone. All lines or none. */
export function hold(deps: Deps, actor: Actor, { key, network, pickupId }: HoldInput): Promise<HoldView> {
  const request = pickupId === undefined ? {} : { pickupId };
  return once(deps, actor, 'checkout.hold', key, request, async (tx) => {
    const now = deps.clock.now();
    const cart = await lockCart(tx, actor, now);
    if (cart === null) throw new DomainError('CART_EMPTY', 'There is nothing in the cart.');
    const { lines, holdSeconds } = await loadCheckout(tx, actor, now);
    if (pickupId !== undefined) await requirePickupPoint(tx, actor.storeId, pickupId);
    const expiresAt = new Date(now.getTime() + holdSeconds * 1_000);
    const variantIds = lines.map((line) => line.variantId);
    const quantities = lines.map((line) => line.quantity);
    await tellCartChanged(tx, cart);
    // Last, since from here on others wait for these levels.
    await tx.$executeRaw`
      SELECT hold_stock(${actor.storeId}::uuid, ${cart.id}::uuid, NULL, ${variantIds}::uuid[], ${quantities}::int[],
                        ${now}::timestamptz, ${expiresAt}::timestamptz, ${networkShare(deps, actor, network)}::jsonb)`;
    if (pickupId !== undefined) {
      await tx.$executeRaw`SELECT gather_holds(${cart.id}::uuid, NULL, ${pickupId}::uuid, ${now}::timestamptz)`;
    }
    return { expiresAt, now };
  });
}

/** Gives back what the cart holds. */
export async function release(deps: Deps, actor: Actor): Promise<void> {
  await inTransaction(deps, async (tx) => {
    const cart = await lockCart(tx, actor, deps.clock.now());
    if (cart === null) return;
    await tx.$executeRaw`SELECT release_cart(${cart.id}::uuid)`;
    markAsNews(tx);
    await tellCartChanged(tx, cart);
  });
}

/** The actor's cart under lock with its next version. */
async function lockCart(tx: Transaction, actor: Actor, now: Date): Promise<{ id: string; version: number } | null> {
  const [row] = await tx.$queryRaw<{ id: string; version: bigint }[]>`
    UPDATE carts cart SET version = version + 1, updated_at = ${now}
    WHERE ${isOwnedBy(requireCartOwner(actor))} RETURNING id, version`;
  return row === undefined ? null : { id: row.id, version: Number(row.version) };
}
