import { createContext, createElement, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { ConnectionState, Pushcart } from '../index.ts';

const ClientContext = createContext<Pushcart | null>(null);

interface ProviderProps {
  /** Made once, outside of the components. Whoever made it closes it. */
  readonly client: Pushcart;
  readonly children?: ReactNode;
}

/** Gives the client to the hooks below. */
export function PushcartProvider({ client, children }: ProviderProps) {
  return createElement(ClientContext.Provider, { value: client }, children);
}

/** The client of the provider above. Throws where there is none. */
export function usePushcart(): Pushcart {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('Put a <PushcartProvider client={…}> above what uses the shop.');
  return client;
}

/** The state of the live connection; renders again when it changes. */
export function useConnection(): ConnectionState {
  const { connection } = usePushcart();
  return useSyncExternalStore(
    connection.subscribe,
    () => connection.state,
    () => 'idle',
  );
}
