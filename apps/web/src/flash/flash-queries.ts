import type { Pushcart } from '@pushcart/client';
import { queryOptions } from '@tanstack/react-query';
import { type LiveSale, received, reread } from './live-sale.ts';

export const saleKey = (saleId: string) => ['flash', saleId];

export const flashSaleQuery = (client: Pushcart, saleId: string) =>
  queryOptions({
    queryKey: saleKey(saleId),
    queryFn: async ({ client: cache }) => {
      const next = received(await client.flash.get.query({ saleId }));
      return reread(cache.getQueryData<LiveSale>(saleKey(saleId)), next);
    },
  });

/** Sales that are announced, on, or just over. */
export const flashSalesQuery = (client: Pushcart) =>
  queryOptions({
    queryKey: ['flash-sales'],
    queryFn: async () => (await client.flash.list.query()).map((sale) => received(sale)),
  });
