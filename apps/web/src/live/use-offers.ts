import { foldOffer, type ProductOffer } from '@pushcart/client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useOffersHere } from '../market/use-market.ts';
import { useClient } from './shop.tsx';

export type Offers = ReadonlyMap<string, ProductOffer>;

/** As many as one stream follows. */
const MOST = 100;
const NONE: Offers = new Map();

/** Live prices of products, and whether they are sold; of long lists, of those that come last. */
export function useOffers(productIds: readonly string[], onNews?: () => void): Offers {
  const client = useClient();
  const queryClient = useQueryClient();
  const inCurrency = useOffersHere();
  const [offers, setOffers] = useState(NONE);
  const [round, setRound] = useState(0);
  const idText = [...new Set(productIds)].slice(-MOST).sort().join(' ');
  const ids = useMemo(() => (idText === '' ? [] : idText.split(' ')), [idText]);

  // Another client may ask for another currency, and a rate that has moved changes prices without a new version.
  useEffect(() => setOffers(NONE), [client, round]);

  useEffect(() => {
    if (ids.length === 0) return;
    const stream = client.catalog.watch.subscribe(
      { productIds: [...ids] },
      {
        onData: ({ data: frame }) => {
          if (frame.kind === 'ready') return;
          if (frame.kind === 'snapshot') {
            setOffers((known) => frame.state.reduce(foldOffer, known));
            return;
          }
          const { data } = frame;
          if (data.type === 'market.changed') {
            void queryClient.invalidateQueries();
            setRound((last) => last + 1);
          } else {
            setOffers((known) => foldOffer(known, data.offer));
            onNews?.();
          }
        },
      },
    );
    return () => stream.unsubscribe();
  }, [client, queryClient, ids, onNews, round]);

  return useMemo(() => new Map([...offers].map(([id, offer]) => [id, inCurrency(offer)])), [offers, inCurrency]);
}
