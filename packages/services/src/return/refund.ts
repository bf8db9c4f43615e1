import { type Actor, DomainError, type Money, type ReturnView, requirePermission } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { askBack } from './ask-back.ts';
import { changeReturn } from './change-return.ts';
import type { ReturnRef } from './return-service.ts';

export async function refund(
  deps: Deps,
  actor: Actor,
  { amount, ...ref }: ReturnRef & { amount: Money },
): Promise<ReturnView> {
  return changeReturn(deps, actor, ref, {
    to: 'refunded',
    by: 'staff',
    asked: amount,
    allow: () => requirePermission(actor, 'returns.decide'),
    async decide(tx, order, { id: returnId }) {
      if (amount.currency !== order.currency) {
        throw new DomainError('CURRENCY_MISMATCH', `The order was paid in ${order.currency}.`);
      }
      const asked = { returnId, amount: amount.amount, reason: 'goods returned', at: deps.clock.now() };
      await askBack(tx, order, asked);
      return { refund: amount.amount };
    },
  });
}
