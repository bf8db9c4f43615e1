import { type Actor, MAX_LINE_QUANTITY } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { sha256 } from '../db/hash.ts';
import { lockOrCreateCart, tellCartChanged } from './change-cart.ts';

/**
 * Moves what the guest collected, with the stock held for it and the codes given, into the account's cart. Quantities of one variant
 * are added up to the cap. Every line is kept, even beyond the number a shopper may add by hand.
 */
export async function mergeGuestCart(tx: Transaction, actor: Actor, accountId: string, now: Date): Promise<void> {
  const { storeId, guestId } = actor;
  if (guestId === null) return;
  const [guest] = await tx.$queryRaw<{ id: string; version: bigint }[]>`
    SELECT id, version FROM carts WHERE store_id = ${storeId}::uuid AND guest_hash = ${sha256(guestId)} FOR UPDATE`;
  if (guest === undefined) return;

  const cart = await lockOrCreateCart(tx, { storeId, accountId }, now);
  await tx.$executeRaw`
    INSERT INTO cart_lines AS line (cart_id, variant_id, quantity, price_seen, seen_in, added_at)
    SELECT ${cart.id}::uuid, variant_id, quantity, price_seen, seen_in, added_at FROM cart_lines WHERE cart_id = ${guest.id}::uuid
    ON CONFLICT (cart_id, variant_id)
    DO UPDATE SET quantity = LEAST(line.quantity + excluded.quantity, ${MAX_LINE_QUANTITY}::int)`;
  await tx.$executeRaw`
    INSERT INTO saved_lines AS line (cart_id, variant_id, quantity, price_seen, seen_in, saved_at)
    SELECT ${cart.id}::uuid, variant_id, quantity, price_seen, seen_in, saved_at FROM saved_lines WHERE cart_id = ${guest.id}::uuid
    ON CONFLICT (cart_id, variant_id)
    DO UPDATE SET quantity = LEAST(line.quantity + excluded.quantity, ${MAX_LINE_QUANTITY}::int)`;
  await tx.$executeRaw`
    INSERT INTO cart_coupons (cart_id, code, added_at)
    SELECT ${cart.id}::uuid, code, added_at FROM cart_coupons WHERE cart_id = ${guest.id}::uuid ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`
    UPDATE reservations SET cart_id = ${cart.id}::uuid WHERE cart_id = ${guest.id}::uuid AND status = 'held'`;
  await tx.cart.delete({ where: { id: guest.id } });
  await tellCartChanged(tx, cart);
  await tellCartChanged(tx, { id: guest.id, version: Number(guest.version) + 1 });
}
