import { useSyncExternalStore } from 'react';

/** Longer than all servers take to be replaced one by one. */
const ROLLED_BACK_MS = 10 * 60_000;
/** As a built page names itself: when it was built, and what it is. */
const NAMED = /^(\d{8}T\d{6}Z)-([0-9a-f]+)$/;

export interface BuildWatch {
  /** Takes the build that an answer of the shop names. */
  note(build: string): void;
  /** The shop refuses this page's version. */
  markOutdated(): void;
  /** Whether the shop has moved on since the page was loaded; from then on it stays so. */
  isOutdated(): boolean;
  subscribe(listener: () => void): () => void;
}

/**
 * Tells when the shop serves other pages than this one, of the build `own`. While servers are replaced one by one, old ones and new ones
 * answer in turns: a newer build is told of at once, an older one only once the own has not been heard of for long, as the shop was then
 * set back. A page that has no name, or hears of builds without, is outdated once they differ from the first it heard of.
 */
export function createBuildWatch(own: string | null, now: () => number = Date.now): BuildWatch {
  const listeners = new Set<() => void>();
  const mine = NAMED.exec(own ?? '');
  let first: string | null = null;
  let heardOwnAt = now();
  let outdated = false;

  function markOutdated(): void {
    if (outdated) return;
    outdated = true;
    for (const listener of listeners) listener();
  }

  function isOther(build: string): boolean {
    const theirs = NAMED.exec(build);
    if (mine === null || theirs === null) {
      first ??= build;
      return build !== first;
    }
    // The same pages, built twice, are the same.
    if (theirs[2] === mine[2]) {
      heardOwnAt = now();
      return false;
    }
    return String(theirs[1]) > String(mine[1]) || now() - heardOwnAt > ROLLED_BACK_MS;
  }

  return {
    note(build) {
      if (isOther(build)) markOutdated();
    },
    markOutdated,
    isOutdated: () => outdated,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Of this page. */
export const buildWatch = createBuildWatch(
  document.querySelector<HTMLMetaElement>('meta[name="pushcart-build"]')?.content ?? null,
);

export function useIsOutdated(): boolean {
  return useSyncExternalStore(buildWatch.subscribe, buildWatch.isOutdated);
}
