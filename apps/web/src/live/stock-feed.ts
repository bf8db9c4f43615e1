import { foldLevel, type Pushcart, type StockLevelView } from '@pushcart/client';
import { createBatch } from './frame-batch.ts';

/** The most variants one subscription carries. */
const MOST_VARIANTS = 200;
const SETTLE_MS = 150;

export interface StockFeed {
  /** Levels of a variant as far as they are known; the same array until they change. */
  levelsOf(variantId: string): readonly StockLevelView[];
  /** Takes in levels that came with a page. Older ones change nothing. */
  learn(levels: readonly StockLevelView[]): void;
  /** Calls `listener` when a level of the variant changes. Returns a function to stop. */
  subscribe(variantId: string, listener: () => void): () => void;
  /** Asks for live news of variants that are on the screen. Returns a function to stop. */
  watch(variantIds: readonly string[]): () => void;
  close(): void;
}

const NONE: readonly StockLevelView[] = [];

/** One subscription for all stock on the screen, re-opened when something new comes into view. */
export function createStockFeed(client: Pick<Pushcart, 'stock'>): StockFeed {
  const levels = new Map<string, readonly StockLevelView[]>();
  const listeners = new Map<string, Set<() => void>>();
  /** Most recently asked for last. */
  const wanted = new Map<string, number>();
  let carried = new Set<string>();
  let stream: { unsubscribe(): void } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function learn(news: readonly StockLevelView[]): void {
    const changed = new Set<string>();
    for (const level of news) {
      const known = levels.get(level.variantId) ?? NONE;
      const next = foldLevel(known, level);
      if (next === known) continue;
      levels.set(level.variantId, next);
      changed.add(level.variantId);
    }
    for (const variantId of changed) for (const listener of listeners.get(variantId) ?? []) listener();
  }

  const batch = createBatch<readonly StockLevelView[]>((news) => learn(news.flat()));

  function open(): void {
    if (wanted.size === 0) {
      stream?.unsubscribe();
      stream = null;
      carried = new Set();
      return;
    }
    // A set that only shrank is kept: news of what left the screen does no harm, re-opening does.
    if ([...wanted.keys()].every((id) => carried.has(id))) return;
    const variantIds = [...wanted.keys()].slice(-MOST_VARIANTS);
    const previous = stream;
    carried = new Set(variantIds);
    stream = client.stock.watch.subscribe(
      { variantIds },
      {
        onData: ({ data: frame }) => {
          if (frame.kind === 'snapshot') batch.add(frame.state);
          if (frame.kind === 'event') batch.add([frame.data.level]);
        },
      },
    );
    previous?.unsubscribe();
  }

  function openSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(open, SETTLE_MS);
  }

  return {
    levelsOf: (variantId) => levels.get(variantId) ?? NONE,
    learn,
    subscribe(variantId, listener) {
      const known = listeners.get(variantId) ?? new Set();
      listeners.set(variantId, known.add(listener));
      return () => known.delete(listener);
    },
    watch(variantIds) {
      for (const id of variantIds) {
        const count = wanted.get(id) ?? 0;
        wanted.delete(id);
        wanted.set(id, count + 1);
      }
      openSoon();
      return () => {
        for (const id of variantIds) {
          const count = (wanted.get(id) ?? 1) - 1;
          if (count === 0) wanted.delete(id);
          else wanted.set(id, count);
        }
        openSoon();
      };
    },
    close() {
      clearTimeout(timer);
      stream?.unsubscribe();
      batch.close();
    },
  };
}
