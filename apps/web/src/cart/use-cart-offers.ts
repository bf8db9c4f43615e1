import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useOffers } from '../live/use-offers.ts';
import { CART_KEY, useCart } from './use-cart.ts';

/** Reads the cart again when something in it gets another price or is taken off sale. */
export function useCartOffers(): void {
  const queryClient = useQueryClient();
  const lines = useCart().data?.lines ?? [];
  const readAgain = useCallback(() => void queryClient.invalidateQueries({ queryKey: CART_KEY }), [queryClient]);
  useOffers(
    lines.map(({ productId }) => productId),
    readAgain,
  );
}
