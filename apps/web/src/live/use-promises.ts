import { promiseOf, type StockLevelView } from '@pushcart/client';
import { useMemo, useSyncExternalStore } from 'react';
import type { Available } from './use-stock.ts';
import { useStockListener } from './use-stock-listener.ts';

/** Units that can be ordered before they are there, and when they come. */
export type Promised = NonNullable<ReturnType<typeof promiseOf>>;

const NONE: readonly StockLevelView[] = [];

/** Live promises of some variants, those that have one. `useStock` on the same variants asks for their news. */
export function usePromises(
  variantIds: readonly string[],
  initial: readonly StockLevelView[] = NONE,
): ReadonlyMap<string, Promised> {
  const { stock, ids, subscribe } = useStockListener(variantIds);
  const levelsOf = (id: string) => (stock.levelsOf(id).length === 0 ? initial : stock.levelsOf(id));
  // One text for all, so that equal promises do not draw anew.
  const text = useSyncExternalStore(subscribe, () =>
    JSON.stringify(ids.map((id) => [id, promiseOf(id, levelsOf(id))])),
  );
  return useMemo(() => {
    const entries: readonly (readonly [string, Promised | null])[] = JSON.parse(text);
    return new Map(entries.flatMap(([id, promise]) => (promise === null ? [] : [[id, promise] as const])));
  }, [text]);
}

/** What can be ordered: what is there, and what can be promised. */
export function orderable(available: Available, promises: ReadonlyMap<string, Promised>): Available {
  if (promises.size === 0) return available;
  return new Map([...available].map(([id, units]) => [id, units + (promises.get(id)?.units ?? 0)]));
}
