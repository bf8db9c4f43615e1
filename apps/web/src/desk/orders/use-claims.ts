import { type ClaimChanged, type ClaimView, foldClaim } from '@pushcart/client';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useClient } from '../../live/shop.tsx';
import { type LiveHandlers, useLive } from '../../live/use-live.ts';

const KEY = ['desk', 'claims'] as const;

/** Who packs what, as long as somebody looks. */
export function useClaims(): readonly ClaimView[] {
  const client = useClient();
  const open = useCallback(
    (handlers: LiveHandlers<readonly ClaimView[], ClaimChanged>) => client.order.watchClaims.subscribe({}, handlers),
    [client],
  );
  useLive({ queryKey: KEY, open, fold: foldClaim });
  return useQuery<readonly ClaimView[]>({ queryKey: KEY, queryFn: skipToken }).data ?? [];
}

export type Claimant = NonNullable<ClaimView['by']>;

export function claimantOf(claims: readonly ClaimView[], orderId: string): Claimant | null {
  return claims.find((claim) => claim.orderId === orderId)?.by ?? null;
}
