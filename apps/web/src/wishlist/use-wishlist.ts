import { newKey, type Pushcart, type WishlistView } from '@pushcart/client';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { CART_KEY } from '../cart/use-cart.ts';
import { useSession } from '../identity/session.ts';
import { useClient } from '../live/shop.tsx';

const WISHLIST_KEY = ['wishlist'] as const;

const wishlistQuery = (client: Pushcart) =>
  queryOptions({ queryKey: WISHLIST_KEY, queryFn: () => client.wishlist.get.query() });

export function useIsSignedIn(): boolean {
  const session = useSession();
  return session !== undefined && session.account !== null;
}

/** What the shopper wishes for; nothing is asked for who is not signed in. */
export function useWishlist() {
  return useQuery({ ...wishlistQuery(useClient()), enabled: useIsSignedIn() });
}

/** Follows the list on every device. */
export function useWishlistNews(): void {
  const client = useClient();
  const queryClient = useQueryClient();
  const isSignedIn = useIsSignedIn();

  useEffect(() => {
    if (!isSignedIn) return;
    const stream = client.wishlist.watch.subscribe(
      {},
      {
        onData: ({ data: frame }) => {
          if (frame.kind === 'snapshot')
            queryClient.setQueryData<WishlistView>(WISHLIST_KEY, (known) => newerList(known, frame.state));
          if (frame.kind === 'event') void queryClient.invalidateQueries({ queryKey: WISHLIST_KEY });
        },
      },
    );
    return () => stream.unsubscribe();
  }, [client, queryClient, isSignedIn]);
}

/** Takes in a list that is at least as new as the one known. */
function newerList(known: WishlistView | undefined, next: WishlistView): WishlistView {
  return known === undefined || next.version >= known.version ? next : known;
}

export function useWishes() {
  const client = useClient();
  const queryClient = useQueryClient();
  const take = (list: WishlistView) =>
    queryClient.setQueryData<WishlistView>(WISHLIST_KEY, (known) => newerList(known, list));

  const change = useMutation({
    mutationFn: ({ kind, variantId }: { kind: 'add' | 'remove' | 'alert' | 'removeAlert'; variantId: string }) =>
      client.wishlist[kind].mutate({ variantId }),
    onSuccess: take,
  });
  const move = useMutation({
    mutationFn: (variantId: string) => client.wishlist.moveToCart.mutate({ variantId, key: newKey() }),
    onSuccess: (cart) => {
      queryClient.setQueryData(CART_KEY, cart);
      void queryClient.invalidateQueries({ queryKey: WISHLIST_KEY });
    },
  });
  return { change, move };
}
