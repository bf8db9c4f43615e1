import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { addressesQuery } from '../account/addresses-query.ts';
import { browserRegion } from '../checkout/browser-region.ts';
import { useSession } from '../identity/session.ts';
import { useClient } from '../live/shop.tsx';

export interface Place {
  readonly country: string;
  readonly region: string;
}

const STORAGE_KEY = 'pushcart.country';
const listeners = new Set<() => void>();

/** Where things would go: the country the visitor chose, else their address, else where their browser is from, else the store's. */
export function useDestination(): { readonly place: Place | null; readonly choose: (country: string) => void } {
  const client = useClient();
  const session = useSession();
  const chosen = useSyncExternalStore(subscribe, () => localStorage.getItem(STORAGE_KEY));
  const { data: addresses = [] } = useQuery({ ...addressesQuery(client), enabled: session?.account != null });
  const home = addresses.find(({ isDefault }) => isDefault) ?? addresses[0];
  if (session === undefined) return { place: null, choose };
  if (home !== undefined && (chosen === null || chosen === home.country)) return { place: home, choose };
  return {
    place: { country: chosen ?? browserRegion(navigator.languages) ?? session.store.country, region: '' },
    choose,
  };
}

function choose(country: string): void {
  localStorage.setItem(STORAGE_KEY, country);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
