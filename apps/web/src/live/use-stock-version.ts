import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useShop } from './shop.tsx';

/** A text that is another one after each change of stock of some variants in any warehouse, watched for as long as it is asked for. */
export function useStockVersion(variantIds: readonly string[]): string {
  const { stock } = useShop();
  const idText = variantIds.join(' ');
  const ids = useMemo(() => (idText === '' ? [] : idText.split(' ')), [idText]);
  useEffect(() => (ids.length === 0 ? undefined : stock.watch(ids)), [stock, ids]);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = ids.map((id) => stock.subscribe(id, listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [stock, ids],
  );
  return useSyncExternalStore(subscribe, () =>
    ids.map((id) => stock.levelsOf(id).reduce((sum, level) => sum + level.version, 0)).join(' '),
  );
}
