import { type Actor, can, DomainError, isId, personOf } from '@pushcart/domain';
import type { Reader } from '../db/client.ts';
import { sha256 } from '../db/hash.ts';
import type { Deps } from '../deps.ts';
import { isAccessToken } from './access-token.ts';
import { type StoredOrder, withLines } from './order-row.ts';
import type { OrderRef } from './order-service.ts';

/** By what right an actor sees an order. */
export type Relation = 'shopper' | 'staff';

/** An order the actor may see; another one is not found, as if it did not exist. */
export async function findOrder(
  deps: Pick<Deps, 'signingKey'>,
  db: Reader,
  actor: Actor,
  ref: OrderRef,
): Promise<{ order: StoredOrder; relation: Relation }> {
  const order = await readOrder(db, actor.storeId, ref);
  const relation = order === null ? null : relationTo(deps, actor, order, ref.token);
  if (order === null || relation === null) throw new DomainError('NOT_FOUND', 'There is no such order.');
  return { order, relation };
}

/** Who the actor is to the order; null for a stranger. */
export function relationTo(
  deps: Pick<Deps, 'signingKey'>,
  actor: Actor,
  order: Pick<StoredOrder, 'id' | 'storeId' | 'accountId' | 'guestHash'>,
  token?: string,
): Relation | null {
  if (order.storeId !== actor.storeId) return null;
  const person = personOf(actor);
  if (person !== null && order.accountId === person.id) return 'shopper';
  if (actor.guestId !== null && order.guestHash !== null && isSame(sha256(actor.guestId), order.guestHash))
    return 'shopper';
  if (token !== undefined && isAccessToken(deps, order.id, token)) return 'shopper';
  return can(actor, 'orders.read') ? 'staff' : null;
}

function readOrder(db: Reader, storeId: string, { orderId, number }: OrderRef): Promise<StoredOrder | null> {
  if (orderId !== undefined) {
    return isId(orderId) ? db.order.findUnique({ where: { id: orderId }, include: withLines }) : Promise.resolve(null);
  }
  if (number === undefined) throw new DomainError('INVALID_INPUT', 'Name an order by its id or its number.');
  return db.order.findUnique({ where: { storeId_number: { storeId, number } }, include: withLines });
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
