import { useCallback, useMemo } from 'react';
import { useShop } from './shop.tsx';

/** The same ids as long as they say the same, and a way to be called when a level of any of them changes. */
export function useStockListener(variantIds: readonly string[]) {
  const { stock } = useShop();
  const idText = variantIds.join(' ');
  const ids = useMemo(() => (idText === '' ? [] : idText.split(' ')), [idText]);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = ids.map((id) => stock.subscribe(id, listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [stock, ids],
  );
  return { stock, ids, subscribe };
}
