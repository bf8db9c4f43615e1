import { type CartLineView, type CartView, newKey, type SavedLineView } from '@pushcart/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../live/shop.tsx';
import { withQuantity } from './cart-arithmetic.ts';
import { CART_CHANGE, CART_KEY, newerCart } from './use-cart.ts';

type Change =
  | { readonly kind: 'quantity'; readonly variantId: string; readonly quantity: number }
  | { readonly kind: 'remove' | 'later' | 'restore' | 'forget'; readonly variantId: string }
  | { readonly kind: 'add'; readonly variantId: string; readonly quantity: number; readonly key: string }
  | { readonly kind: 'accept' };

/**
 * Changes the cart: shown at once, sent one after the other. An answer is taken in only when no later change is under way, so that a
 * quantity never jumps back while somebody presses on.
 */
export function useCartChanges() {
  const client = useClient();
  const queryClient = useQueryClient();

  const change = useMutation({
    mutationKey: CART_CHANGE,
    scope: { id: 'cart' },
    mutationFn: (input: Change) => send(input),
    onMutate: async (input) => {
      await queryClient.cancelQueries({ queryKey: CART_KEY });
      queryClient.setQueryData<CartView>(CART_KEY, (cart) => (cart === undefined ? cart : foresee(cart, input)));
    },
    onSuccess: (cart) => {
      if (isLast()) queryClient.setQueryData<CartView>(CART_KEY, (known) => newerCart(known, cart));
    },
    onError: () => {
      if (isLast()) void queryClient.invalidateQueries({ queryKey: CART_KEY });
    },
  });

  function send(input: Change): Promise<CartView> {
    switch (input.kind) {
      case 'quantity':
        return client.cart.setQuantity.mutate({ variantId: input.variantId, quantity: input.quantity });
      case 'remove':
        return client.cart.removeLine.mutate({ variantId: input.variantId });
      case 'later':
        return client.cart.saveForLater.mutate({ variantId: input.variantId });
      case 'restore':
        return client.cart.restoreSaved.mutate({ variantId: input.variantId });
      case 'forget':
        return client.cart.removeSaved.mutate({ variantId: input.variantId });
      case 'add':
        return client.cart.addLine.mutate({ variantId: input.variantId, quantity: input.quantity, key: input.key });
      case 'accept':
        return client.cart.acceptPrices.mutate();
    }
  }

  const isLast = () => queryClient.isMutating({ mutationKey: CART_CHANGE }) <= 1;

  return {
    error: change.error,
    setQuantity: (variantId: string, quantity: number) => change.mutate({ kind: 'quantity', variantId, quantity }),
    remove: ({ variantId }: CartLineView) => change.mutate({ kind: 'remove', variantId }),
    saveForLater: ({ variantId }: CartLineView) => change.mutate({ kind: 'later', variantId }),
    restore: ({ variantId }: SavedLineView) => change.mutate({ kind: 'restore', variantId }),
    forget: ({ variantId }: SavedLineView) => change.mutate({ kind: 'forget', variantId }),
    putBack: ({ variantId, quantity }: CartLineView) =>
      change.mutate({ kind: 'add', variantId, quantity, key: newKey() }),
    acceptPrices: () => change.mutate({ kind: 'accept' }),
  };
}

function foresee(cart: CartView, input: Change): CartView {
  if (input.kind === 'quantity') return withQuantity(cart, input.variantId, input.quantity);
  if (input.kind === 'remove' || input.kind === 'later') return withQuantity(cart, input.variantId, 0);
  return cart;
}
