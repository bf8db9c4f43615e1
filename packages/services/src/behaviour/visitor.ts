import { type Actor, DomainError, personOf } from '@pushcart/domain';
import { sha256 } from '../db/hash.ts';

/** Who somebody is to the recommender: an account's id, or the hash of a guest's. */
export type Visitor = string;

/** Everything the actor has done goes under one of these, what it does now under the first. */
export function visitorsOf(actor: Actor): readonly Visitor[] {
  const { guestId } = actor;
  const person = personOf(actor);
  return [...(person === null ? [] : [person.id]), ...(guestId === null ? [] : [guestVisitor(guestId)])];
}

export function guestVisitor(guestId: string): Visitor {
  return Buffer.from(sha256(guestId)).toString('hex');
}

export function requireVisitor(actor: Actor): Visitor {
  const [visitor] = visitorsOf(actor);
  if (visitor === undefined) throw new DomainError('INVALID_INPUT', 'This needs an account or a guest id.');
  return visitor;
}
