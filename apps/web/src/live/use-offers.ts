import { foldOffer, type ProductOffer } from '@pushcart/client';
import { useEffect, useMemo, useState } from 'react';
import { useClient } from './shop.tsx';

export type Offers = ReadonlyMap<string, ProductOffer>;

/** As many as one stream follows. */
const MOST = 100;
const NONE: Offers = new Map();

/** Live prices of products, and whether they are sold; of long lists, of those that come last. */
export function useOffers(productIds: readonly string[], onNews?: () => void): Offers {
  const client = useClient();
  const [offers, setOffers] = useState(NONE);
  const idText = [...new Set(productIds)].slice(-MOST).sort().join(' ');
  const ids = useMemo(() => (idText === '' ? [] : idText.split(' ')), [idText]);

  useEffect(() => {
    if (ids.length === 0) return;
    const stream = client.catalog.watch.subscribe(
      { productIds: [...ids] },
      {
        onData: ({ data: frame }) => {
          if (frame.kind === 'ready') return;
          const news = frame.kind === 'snapshot' ? frame.state : [frame.data.offer];
          setOffers((known) => news.reduce(foldOffer, known));
          if (frame.kind === 'event') onNews?.();
        },
      },
    );
    return () => stream.unsubscribe();
  }, [client, ids, onNews]);

  return offers;
}
