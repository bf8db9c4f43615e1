import type { Pushcart } from '@pushcart/client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';

interface QuoteInput {
  readonly country: string;
  /** As it stands in the address. */
  readonly region?: string | undefined;
  readonly deliveryCode?: string | undefined;
  /** Version of the cart that is quoted: another cart has another price. */
  readonly cartVersion?: number | undefined;
}

export const quoteQuery = (client: Pushcart, { country, region = '', deliveryCode, cartVersion }: QuoteInput) =>
  queryOptions({
    queryKey: ['quote', country, region, deliveryCode ?? null, cartVersion ?? null],
    queryFn: () => client.checkout.quote.query({ country, region, deliveryCode }),
    placeholderData: keepPreviousData,
    retry: false,
  });

export const pickupQuoteQuery = (client: Pushcart, pickupId: string, cartVersion: number) =>
  queryOptions({
    queryKey: ['quote', 'pickup', pickupId, cartVersion],
    queryFn: () => client.pickup.quote.query({ pickupId }),
    placeholderData: keepPreviousData,
    retry: false,
  });
