import { type Actor, DomainError, type ReturnView } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import type { Relation } from '../order/find-order.ts';
import type { StoredOrder } from '../order/order-row.ts';
import { changeReturn } from './change-return.ts';
import { giveUpReturnParcel } from './return-parcel.ts';
import type { StoredReturn } from './return-row.ts';
import type { ReturnRef } from './return-service.ts';

export async function withdraw(
  deps: Deps,
  actor: Actor,
  { token, ...ref }: ReturnRef & { token?: string | undefined },
): Promise<ReturnView> {
  return changeReturn(deps, actor, ref, {
    to: 'closed',
    by: 'shopper',
    token,
    allow: requireShopper,
    decide: requireNothingCame,
    parcel: (tx, _order, { id }) => giveUpReturnParcel(deps, tx, id),
  });
}

function requireShopper(relation: Relation): void {
  if (relation === 'shopper') return;
  throw new DomainError('FORBIDDEN', 'A return is withdrawn by its shopper; staff close it.');
}

async function requireNothingCame(_tx: Transaction, _order: StoredOrder, { status }: StoredReturn) {
  if (status !== 'received') return {};
  throw new DomainError('RETURN_CHANGED', 'What was sent back has arrived already.', { status });
}
