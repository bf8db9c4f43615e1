import type { AddressInput, Money } from '@pushcart/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useLocale } from 'use-intl';
import { CART_KEY } from '../cart/use-cart.ts';
import { useClient } from '../live/shop.tsx';
import { startPayment } from '../order/start-payment.ts';
import { forgetDraft } from './draft.ts';
import { forgetOrderKey, orderKey } from './order-key.ts';

interface Placing {
  readonly email: string;
  readonly expectedTotal: Money;
  /** For whoever packs it. */
  readonly note?: string;
}

export interface BroughtOrder extends Placing {
  readonly address: AddressInput;
  readonly deliveryCode: string;
}

export interface CollectedOrder extends Placing {
  readonly pickupId: string;
  readonly name: string;
  readonly phone: string;
}

/** Marks an order that is being placed. */
export const PLACE_ORDER = ['place-order'] as const;

interface Options {
  readonly isGuest: boolean;
  readonly onRefused: (error: unknown) => void;
}

/** Places the order and goes on to the payment. A second press, a reload or a lost answer lead to the same order. */
export function usePlaceOrder({ isGuest, onRefused }: Options) {
  const client = useClient();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const locale = useLocale();

  return useMutation({
    mutationKey: PLACE_ORDER,
    mutationFn: (input: BroughtOrder | CollectedOrder) => {
      const key = orderKey({ ...input, locale });
      return 'pickupId' in input
        ? client.pickup.place.mutate({ ...input, locale, key })
        : client.checkout.place.mutate({ ...input, locale, key });
    },
    onSuccess: async ({ orderId, accessToken }) => {
      forgetOrderKey();
      forgetDraft();
      const token = isGuest ? accessToken : undefined;
      // The order's page first: the way back from the provider ends there, and it offers to pay should the provider not answer now.
      await navigate({
        to: '/orders/$orderId',
        params: { orderId },
        search: token === undefined ? {} : { token },
        replace: true,
      });
      void queryClient.invalidateQueries({ queryKey: CART_KEY });
      const payUrl = await startPayment(client, { orderId, token }).catch(() => null);
      if (payUrl !== null) window.location.assign(payUrl);
    },
    onError: onRefused,
  });
}
