import { availableOf, type StockLevelView } from '@pushcart/client';
import { type RefObject, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useOnScreen } from './use-on-screen.ts';
import { useStockListener } from './use-stock-listener.ts';

/** Available units per variant id. */
export type Available = ReadonlyMap<string, number>;

/**
 * Live available units of some variants. `initial` are the levels that came with the page; while `target` is on the screen their news
 * are watched.
 */
export function useStock(
  variantIds: readonly string[],
  initial: readonly StockLevelView[],
  target: RefObject<Element | null>,
): Available {
  const { stock, ids, subscribe } = useStockListener(variantIds);
  const isOnScreen = useOnScreen(target);

  useEffect(() => stock.learn(initial), [stock, initial]);

  useEffect(() => {
    if (!isOnScreen || ids.length === 0) return;
    return stock.watch(ids);
  }, [stock, ids, isOnScreen]);

  // One text for all numbers, so that equal numbers do not draw anew.
  const units = useSyncExternalStore(subscribe, () =>
    ids.map((id) => availableOf(id, knownOr(stock.levelsOf(id), initial))).join(' '),
  );

  return useMemo(() => {
    const numbers = units.split(' ').map(Number);
    return new Map(ids.map((id, index) => [id, numbers[index] ?? 0]));
  }, [ids, units]);
}

function knownOr(known: readonly StockLevelView[], initial: readonly StockLevelView[]): readonly StockLevelView[] {
  return known.length === 0 ? initial : known;
}
