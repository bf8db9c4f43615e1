import { type CartView, detailsOf, reasonOf } from '@pushcart/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { CART_CHANGE, CART_KEY, newerCart } from '../cart/use-cart.ts';
import { useClient } from '../live/shop.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import type { CodeRefusal } from './use-refusal-words.ts';

/** Gives codes and takes them out, in turn with the other changes of the cart. */
export function useCoupons(onApplied: () => void) {
  const t = useTranslations('promotion');
  const client = useClient();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const shared = { mutationKey: CART_CHANGE, scope: { id: 'cart' } };
  const takeIn = (cart: CartView, words: string) => {
    queryClient.setQueryData<CartView>(CART_KEY, (known) => newerCart(known, cart));
    announce(words);
  };

  const apply = useMutation({
    ...shared,
    mutationFn: (code: string) => client.cart.applyCoupon.mutate({ code }),
    onSuccess: (cart, code) => {
      takeIn(cart, t('applied', { code }));
      onApplied();
    },
  });
  const remove = useMutation({
    ...shared,
    mutationFn: (code: string) => client.cart.removeCoupon.mutate({ code }),
    onSuccess: (cart, code) => takeIn(cart, t('removed', { code })),
  });
  return { apply, remove, refusal: refusalOf(apply.error) };
}

/** What the shop says against the code that was typed. */
function refusalOf(error: unknown): CodeRefusal | null {
  if (error === null || reasonOf(error) !== 'PROMOTION_NOT_USABLE') return null;
  return (detailsOf(error).why as CodeRefusal | undefined) ?? null;
}
