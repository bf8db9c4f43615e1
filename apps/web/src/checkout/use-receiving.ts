import type { CartView } from '@pushcart/client';
import { useQuery } from '@tanstack/react-query';
import { pickupPointsQuery } from '../delivery/delivery-queries.ts';
import { useClient } from '../live/shop.tsx';
import { useStockVersion } from '../live/use-stock-version.ts';
import { pickupQuoteQuery, quoteQuery } from './checkout-queries.ts';
import type { Draft } from './draft.ts';

/** Where the cart can be collected, as stock moves. */
export function usePickupPoints(cart: CartView | undefined) {
  const client = useClient();
  const { lines = [], version = 0 } = cart ?? {};
  const stock = useStockVersion(lines.map(({ variantId }) => variantId));
  return useQuery({ ...pickupPointsQuery(client, version, stock), enabled: lines.length > 0 });
}

/** How the cart reaches its shopper as chosen, and what it then comes to. */
export function useReceiving(draft: Draft, cart: CartView) {
  const client = useClient();
  const { data: offers = [] } = usePickupPoints(cart);
  const chosen = offers.find(({ point }) => point.warehouseId === draft.pickupId);
  const pickupId = chosen?.point.warehouseId ?? null;
  const { country, region } = draft.address;
  const brought = useQuery({
    ...quoteQuery(client, {
      country,
      region,
      deliveryCode: draft.deliveryCode ?? undefined,
      cartVersion: cart.version,
    }),
    enabled: pickupId === null,
  });
  const collected = useQuery({
    ...pickupQuoteQuery(client, pickupId ?? '', cart.version),
    enabled: pickupId !== null,
  });
  const options = brought.data?.delivery ?? [];
  return {
    offers,
    pickupId,
    /** Whether the point that was chosen has not all of it any more. */
    isMissing: chosen !== undefined && chosen.missing.length > 0,
    quote: pickupId === null ? brought : collected,
    options,
    deliveryCode: options.find(({ code }) => code === draft.deliveryCode)?.code ?? options[0]?.code ?? null,
  };
}
