import { type Actor, noteOnOrder, type ReturnStatus } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import type { Relation } from '../order/find-order.ts';
import { orderOf, type StoredOrder } from '../order/order-row.ts';
import { saveDecision } from '../order/save-decision.ts';
import { returnView, type StoredReturn } from './return-row.ts';

interface Step {
  readonly order: StoredOrder;
  /** After the step. */
  readonly row: StoredReturn;
  readonly actor: Actor;
  readonly by: Relation;
}

/** Writes a step of a return into the order's history and tells those who watch it. The caller has locked the order. */
export async function tellReturn(deps: Deps, tx: Transaction, { order, row, actor, by }: Step): Promise<void> {
  const type = `return.${row.status as ReturnStatus}` as const;
  const decision = noteOnOrder(orderOf(order), type, { actor: by, at: deps.clock.now() });
  await saveDecision(deps, tx, order, decision, {
    return: returnView(row, order.currency),
    ...(actor.account === null ? {} : { actorId: actor.account.id }),
  });
}
