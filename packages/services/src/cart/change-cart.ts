import { type CartChanged, topics } from '@pushcart/domain';
import { Prisma, type Reader, type Transaction } from '../db/client.ts';
import { append } from '../db/transaction.ts';
import type { CartOwner } from './cart-owner.ts';

export interface LockedCart {
  readonly id: string;
  /** After the change that is about to be made. */
  readonly version: number;
}

/** Takes the owner's cart under lock with its next version, and makes it first if there is none. */
export async function lockOrCreateCart(tx: Reader, owner: CartOwner, now: Date): Promise<LockedCart> {
  const [column, value] =
    'accountId' in owner
      ? [Prisma.sql`account_id`, Prisma.sql`${owner.accountId}::uuid`]
      : [Prisma.sql`guest_hash`, Prisma.sql`${owner.guestHash}`];
  const rows = await tx.$queryRaw<{ id: string; version: bigint }[]>`
    INSERT INTO carts (store_id, ${column}, version, updated_at) VALUES (${owner.storeId}::uuid, ${value}, 1, ${now})
    ON CONFLICT (store_id, ${column}) DO UPDATE SET version = carts.version + 1, updated_at = excluded.updated_at
    RETURNING id, version`;
  const [cart] = rows;
  if (cart === undefined) throw new Error('The cart was neither found nor made.');
  return { id: cart.id, version: Number(cart.version) };
}

/** Tells every device that shows the cart to read it again. */
export async function tellCartChanged(tx: Transaction, { id, version }: LockedCart): Promise<void> {
  const changed: CartChanged = { type: 'cart.changed', version };
  await append(tx, [{ topic: topics.cart(id), key: id, version, type: changed.type, payload: changed }]);
}
