import { availableOf, type StockLevelView } from '@pushcart/client';
import { type RefObject, useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useShop } from './shop.tsx';
import { useOnScreen } from './use-on-screen.ts';

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
  const { stock } = useShop();
  const isOnScreen = useOnScreen(target);
  const idText = variantIds.join(' ');
  const ids = useMemo(() => (idText === '' ? [] : idText.split(' ')), [idText]);

  useEffect(() => stock.learn(initial), [stock, initial]);

  useEffect(() => {
    if (!isOnScreen || ids.length === 0) return;
    return stock.watch(ids);
  }, [stock, ids, isOnScreen]);

  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = ids.map((id) => stock.subscribe(id, listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [stock, ids],
  );

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
