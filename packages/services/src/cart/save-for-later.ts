import { type Actor, DomainError, MAX_CART_LINES, MAX_LINE_QUANTITY, requireId } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { requireCartOwner } from './cart-owner.ts';
import { lockOrCreateCart, tellCartChanged } from './change-cart.ts';

interface Line {
  readonly variantId: string;
}

/** Keeps the line beside the cart. What is kept of the variant already is added to. */
export function saveForLater(deps: Deps, actor: Actor, line: Line): Promise<void> {
  return change(deps, actor, line, async (tx, cartId, now) => {
    const moved = await tx.$executeRaw`
      WITH taken AS (
        DELETE FROM cart_lines WHERE cart_id = ${cartId}::uuid AND variant_id = ${line.variantId}::uuid
        RETURNING variant_id, quantity, price_seen, seen_in)
      INSERT INTO saved_lines AS kept (cart_id, variant_id, quantity, price_seen, seen_in, saved_at)
      SELECT ${cartId}::uuid, variant_id, quantity, price_seen, seen_in, ${now}::timestamptz FROM taken
      ON CONFLICT (cart_id, variant_id) DO UPDATE
      SET quantity = LEAST(kept.quantity + excluded.quantity, ${MAX_LINE_QUANTITY}::int),
        price_seen = excluded.price_seen, seen_in = excluded.seen_in`;
    requireMoved(moved);
    requireRoom(await tx.savedLine.count({ where: { cartId } }));
  });
}

/** Puts the line back at the price the shopper agreed to, so that a new one is shown as such. */
export function restoreSaved(deps: Deps, actor: Actor, line: Line): Promise<void> {
  return change(deps, actor, line, async (tx, cartId, now) => {
    const moved = await tx.$executeRaw`
      WITH taken AS (
        DELETE FROM saved_lines WHERE cart_id = ${cartId}::uuid AND variant_id = ${line.variantId}::uuid
        RETURNING variant_id, quantity, price_seen, seen_in)
      INSERT INTO cart_lines AS line (cart_id, variant_id, quantity, price_seen, seen_in, added_at)
      SELECT ${cartId}::uuid, variant_id, quantity, price_seen, seen_in, ${now}::timestamptz FROM taken
      ON CONFLICT (cart_id, variant_id) DO UPDATE
      SET quantity = LEAST(line.quantity + excluded.quantity, ${MAX_LINE_QUANTITY}::int)`;
    requireMoved(moved);
    requireRoom(await tx.cartLine.count({ where: { cartId } }));
  });
}

/** Forgets the line; one that is gone already is no error. */
export function removeSaved(deps: Deps, actor: Actor, { variantId }: Line): Promise<void> {
  return change(deps, actor, { variantId }, async (tx, cartId) => {
    await tx.savedLine.deleteMany({ where: { cartId, variantId } });
  });
}

async function change(
  deps: Deps,
  actor: Actor,
  { variantId }: Line,
  work: (tx: Transaction, cartId: string, now: Date) => Promise<void>,
): Promise<void> {
  const owner = requireCartOwner(actor);
  requireId(variantId, 'product');
  await inTransaction(deps, async (tx) => {
    const now = deps.clock.now();
    const cart = await lockOrCreateCart(tx, owner, now);
    await work(tx, cart.id, now);
    await tellCartChanged(tx, cart);
  });
}

function requireMoved(moved: number): void {
  if (moved === 0) throw new DomainError('NOT_FOUND', 'This is not there.');
}

function requireRoom(lines: number): void {
  if (lines <= MAX_CART_LINES) return;
  throw new DomainError('QUANTITY_LIMIT', `A cart holds ${MAX_CART_LINES} different products.`, {
    limit: MAX_CART_LINES,
  });
}
