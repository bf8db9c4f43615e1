import { DomainError } from '../errors.ts';

/** A payment of an order and how much of it can still be given back. */
export interface RefundSource {
  readonly id: string;
  /** Minor units. */
  readonly left: number;
}

/** Shares a refund over payments in the order given, each up to what is left of it. Refuses more than all of them hold. */
export function splitRefund(sources: readonly RefundSource[], amount: number): readonly RefundSource[] {
  const left = sources.reduce((sum, source) => sum + Math.max(source.left, 0), 0);
  if (amount > left) {
    throw new DomainError('REFUND_TOO_LARGE', `${left} can be given back, ${amount} were asked for.`, { left });
  }
  let open = amount;
  return sources.flatMap(({ id, left }) => {
    const part = Math.min(Math.max(left, 0), open);
    open -= part;
    return part === 0 ? [] : [{ id, left: part }];
  });
}
