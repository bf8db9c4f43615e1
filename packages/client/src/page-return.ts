type Listen = (type: string, listener: () => void) => void;

interface Listened {
  readonly addEventListener?: Listen;
  readonly removeEventListener?: Listen;
}

interface Page extends Listened {
  readonly document?: Listened & { readonly visibilityState: string };
}

/**
 * Calls `listener` when a page is back: the machine is on the network again, the page is looked at again or taken out of the cache of
 * pages left. Outside of browsers it never does. Returns a function to stop.
 */
export function onPageReturn(listener: () => void, page: Page = globalThis as Page): () => void {
  const { document } = page;
  const onVisibility = () => {
    if (document?.visibilityState === 'visible') listener();
  };
  page.addEventListener?.('online', listener);
  page.addEventListener?.('pageshow', listener);
  document?.addEventListener?.('visibilitychange', onVisibility);
  return () => {
    page.removeEventListener?.('online', listener);
    page.removeEventListener?.('pageshow', listener);
    document?.removeEventListener?.('visibilitychange', onVisibility);
  };
}
