import type { AccountId, OrderId } from '../ids.ts';

/** For how long a packer holds an order without a word of being still at it. */
export const CLAIM_SECONDS = 45;

/** Who is packing an order; `by` is null once nobody is. */
export interface ClaimView {
  readonly orderId: OrderId;
  readonly by: { readonly accountId: AccountId; readonly name: string } | null;
  readonly version: number;
}

/** The event on `store:{id}:claims`: who packs an order from now on. */
export interface ClaimChanged {
  readonly type: 'claim.changed';
  readonly claim: ClaimView;
}

/** Takes a change in, unless what is known is as new. Those that ended stay, so that a late word of them is known to be late. */
export function foldClaim(claims: readonly ClaimView[], { claim }: ClaimChanged): readonly ClaimView[] {
  const index = claims.findIndex(({ orderId }) => orderId === claim.orderId);
  const known = claims[index];
  if (known === undefined) return [...claims, claim];
  return known.version >= claim.version ? claims : claims.with(index, claim);
}
