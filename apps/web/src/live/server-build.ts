import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let first: string | null = null;
let isNewer = false;

/** The build of the shop as each answer tells it. Another than the first means that this page is of an older one. */
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
