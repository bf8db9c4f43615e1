import { useEffect, useSyncExternalStore } from 'react';
import { useStockListener } from './use-stock-listener.ts';

/** A text that is another one after each change of stock of some variants in any warehouse, watched for as long as it is asked for. */
export function useStockVersion(variantIds: readonly string[]): string {
  const { stock, ids, subscribe } = useStockListener(variantIds);
  useEffect(() => (ids.length === 0 ? undefined : stock.watch(ids)), [stock, ids]);
  return useSyncExternalStore(subscribe, () =>
    ids.map((id) => stock.levelsOf(id).reduce((sum, level) => sum + level.version, 0)).join(' '),
  );
}
