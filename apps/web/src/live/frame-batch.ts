const HIDDEN_FLUSH_MS = 250;

/** Collects what comes and hands it over once per animation frame, in order; in a hidden page a few times a second. */
export function createBatch<T>(handle: (items: readonly T[]) => void) {
  let items: T[] = [];
  let cancel: (() => void) | null = null;

  function flush(): void {
    cancel = null;
    const full = items;
    items = [];
    handle(full);
  }

  function schedule(): () => void {
    if (document.hidden) {
      const timer = setTimeout(flush, HIDDEN_FLUSH_MS);
      return () => clearTimeout(timer);
    }
    const frame = requestAnimationFrame(flush);
    return () => cancelAnimationFrame(frame);
  }

  // A page that is hidden gets no animation frames: what waits for one is handed over by a timer instead.
  function onVisibility(): void {
    if (cancel === null) return;
    cancel();
    cancel = schedule();
  }

  document.addEventListener('visibilitychange', onVisibility);
  return {
    add(item: T): void {
      items.push(item);
      cancel ??= schedule();
    },
    close(): void {
      document.removeEventListener('visibilitychange', onVisibility);
      cancel?.();
    },
  };
}
