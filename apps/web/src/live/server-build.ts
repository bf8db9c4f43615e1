import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let first: string | null = null;
let isNewer = false;

/**
 * The build of the shop as each answer tells it. Another than that of the first answer means that the shop has been updated since, or, while
 * several servers are updated one by one, that not all of them have been yet.
 */
export function noteServerBuild(build: string): void {
  first ??= build;
  if (build !== first) markOutdated();
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
