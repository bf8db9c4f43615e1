import type { RouterInputs } from '@pushcart/client';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale } from 'use-intl';
import type { Draft } from '../checkout/draft.ts';
import { useClient } from '../live/shop.tsx';
import { useIntent } from '../live/use-intent.ts';
import { placesQuery, useKeepPlace } from './use-place.ts';

type Joining = Omit<RouterInputs['flash']['join'], 'key' | 'locale'>;
type Choice = Pick<Joining, 'saleId' | 'variantId' | 'quantity'>;

/** What the units come to at the sale's price, delivered as chosen. */
export function useFlashQuote(choice: Choice, { address: { country, region }, deliveryCode: chosen }: Draft) {
  const client = useClient();
  const quote = useQuery({
    queryKey: ['flash-quote', choice, country, region, chosen],
    queryFn: () =>
      client.flash.quote.query({ ...choice, country, region, ...(chosen === null ? {} : { deliveryCode: chosen }) }),
    placeholderData: keepPreviousData,
  });
  const options = quote.data?.delivery ?? [];
  return {
    quote,
    deliveryCode: options.find(({ code }) => code === chosen)?.code ?? options[0]?.code ?? null,
    /** Undefined until the shop has said it for what is chosen now. */
    total: quote.isPlaceholderData ? undefined : quote.data?.total,
  };
}

interface Options {
  readonly onJoined: () => void;
  readonly onRefused: (error: unknown) => void;
}

/** Takes a place. Pressed again after a failure, the same request goes under the same key. */
export function useJoin({ onJoined, onRefused }: Options) {
  const client = useClient();
  const queryClient = useQueryClient();
  const locale = useLocale();
  const keep = useKeepPlace();
  const { keyOf } = useIntent();
  return useMutation({
    mutationFn: (joining: Joining) => {
      const key = keyOf(joining);
      return client.flash.join.mutate({ ...joining, locale, key });
    },
    onSuccess: (entry) => {
      keep(entry);
      onJoined();
    },
    onError: (error, { saleId }) => {
      // An answer that was lost may have left a place behind.
      void queryClient.invalidateQueries({ queryKey: placesQuery(client, saleId).queryKey });
      onRefused(error);
    },
  });
}
