import { noteOnOrder } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { orderOf, type StoredOrder } from '../order/order-row.ts';
import { saveDecision } from '../order/save-decision.ts';
import { issuePapers } from './issue.ts';

/** Issues what an order lacks, and tells whoever watches it that there is another paper. False where there can be none. */
export function issueAndTell(deps: Deps, tx: Transaction, order: StoredOrder): Promise<boolean> {
  return issuePapers(deps, tx, order, () => {
    const decision = noteOnOrder(orderOf(order), 'invoice.issued', { actor: 'system', at: deps.clock.now() });
    return saveDecision(deps, tx, order, decision);
  });
}
