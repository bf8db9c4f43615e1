import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let first: string | null = null;
let isNewer = false;

/** The shop's version as each answer tells it. Another than the first means that this page is of an older build. */
export function noteServerVersion(version: string): void {
  first ??= version;
  if (version !== first) markOutdated();
}

/** The shop refuses this page's version. */
export function markOutdated(): void {
  if (isNewer) return;
  isNewer = true;
  for (const listener of listeners) listener();
}

export function useIsOutdated(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isNewer,
  );
}
