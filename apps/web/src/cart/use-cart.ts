import type { CartView, Pushcart } from '@pushcart/client';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient } from '../live/shop.tsx';

export const CART_KEY = ['cart'] as const;
/** Marks changes of the cart that are under way. */
export const CART_CHANGE = ['cart', 'change'] as const;

const cartQuery = (client: Pushcart) => queryOptions({ queryKey: CART_KEY, queryFn: () => client.cart.get.query() });

export function useCart() {
  return useQuery(cartQuery(useClient()));
}

/** Takes in a cart that is at least as new as the one known; the same one in another currency is late, and was asked for before. */
export function newerCart(known: CartView | undefined, next: CartView): CartView {
  if (known === undefined || known.id !== next.id) return next;
  const isSame = next.version === known.version && next.subtotal.currency === known.subtotal.currency;
  return isSame || next.version > known.version ? next : known;
}

/** Follows the cart on every device: news of a version that is not known yet make it be read again. */
export function useCartNews(): void {
  const client = useClient();
  const queryClient = useQueryClient();
  const cartId = useCart().data?.id ?? null;

  useEffect(() => {
    if (cartId === null) return;
    const stream = client.cart.watch.subscribe(
      {},
      {
        onData: ({ data: frame }) => {
          if (frame.kind === 'snapshot')
            queryClient.setQueryData<CartView>(CART_KEY, (known) => newerCart(known, frame.state));
          if (frame.kind !== 'event') return;
          const known = queryClient.getQueryData<CartView>(CART_KEY);
          // What is on offer, and the rate of a currency, change prices without changing the cart.
          const isOffer = frame.data.type !== 'cart.changed';
          if (isOffer) void queryClient.invalidateQueries({ queryKey: ['quote'] });
          const isNews = isOffer || known === undefined || frame.data.version > known.version;
          // A change of our own is under way: its answer brings the cart.
          if (isNews && queryClient.isMutating({ mutationKey: CART_CHANGE }) === 0) {
            void queryClient.invalidateQueries({ queryKey: CART_KEY });
          }
        },
      },
    );
    return () => stream.unsubscribe();
  }, [client, queryClient, cartId]);
}
