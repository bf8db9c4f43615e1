import { type Actor, DomainError, personOf } from '@pushcart/domain';
import { Prisma } from '../db/client.ts';
import { sha256 } from '../db/hash.ts';

/** Whose cart a request is about: the account's once signed in, else the guest's. */
export type CartOwner =
  | { readonly storeId: string; readonly accountId: string }
  | { readonly storeId: string; readonly guestHash: Uint8Array<ArrayBuffer> };

/** Null for a visitor who has no guest id yet, and so no cart, and for a key. */
export function cartOwner(actor: Actor): CartOwner | null {
  const { storeId, guestId } = actor;
  const person = personOf(actor);
  if (person !== null) return { storeId, accountId: person.id };
  return guestId === null ? null : { storeId, guestHash: sha256(guestId) };
}

export function requireCartOwner(actor: Actor): CartOwner {
  const owner = cartOwner(actor);
  if (actor.account?.key !== undefined) throw new DomainError('FORBIDDEN', 'A key has no cart.');
  if (owner === null) throw new DomainError('INVALID_INPUT', 'A cart needs an account or a guest id.');
  return owner;
}

/** The condition on a row of `carts` named `cart`. */
export function isOwnedBy(owner: CartOwner): Prisma.Sql {
  const { storeId } = owner;
  return 'accountId' in owner
    ? Prisma.sql`(cart.store_id = ${storeId}::uuid AND cart.account_id = ${owner.accountId}::uuid)`
    : Prisma.sql`(cart.store_id = ${storeId}::uuid AND cart.guest_hash = ${owner.guestHash})`;
}
