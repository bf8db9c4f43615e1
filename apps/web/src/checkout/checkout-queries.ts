import type { Pushcart } from '@pushcart/client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';

interface QuoteInput {
  readonly country: string;
  readonly deliveryCode?: string | undefined;
  /** Version of the cart that is quoted: another cart has another price. */
  readonly cartVersion?: number | undefined;
}

export const quoteQuery = (client: Pushcart, { country, deliveryCode, cartVersion }: QuoteInput) =>
  queryOptions({
    queryKey: ['quote', country, deliveryCode ?? null, cartVersion ?? null],
    queryFn: () => client.checkout.quote.query({ country, deliveryCode }),
    placeholderData: keepPreviousData,
    retry: false,
  });
