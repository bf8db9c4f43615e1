import type { Pushcart } from '@pushcart/client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Place } from './use-destination.ts';

/** How a unit of a variant would arrive; `left` are the units there are, since the warehouse it comes from depends on them. */
export const variantDeliveryQuery = (client: Pushcart, variantId: string, place: Place, left: number) =>
  queryOptions({
    queryKey: ['variant-delivery', variantId, place.country, place.region, left],
    queryFn: () =>
      client.delivery.options.query({ variantId, quantity: 1, country: place.country, region: place.region }),
    placeholderData: keepPreviousData,
  });

/** Where the cart can be collected; `stock` is another text after each change of its stock. */
export const pickupPointsQuery = (client: Pushcart, cartVersion: number, stock: string) =>
  queryOptions({
    queryKey: ['pickup-points', cartVersion, stock],
    queryFn: () => client.pickup.points.query(),
    placeholderData: keepPreviousData,
  });
