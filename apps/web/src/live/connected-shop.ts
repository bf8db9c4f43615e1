import type { Pushcart } from '@pushcart/client';
import { createStockFeed, type StockFeed } from './stock-feed.ts';

/** What screens talk to. */
export interface Wiring {
  readonly client: Pushcart;
  readonly stock: StockFeed;
}

export interface ConnectedShop {
  current(): Wiring;
  subscribe(listener: () => void): () => void;
  /** Opens a new connection: the old socket speaks for whoever was signed in when it opened. */
  renew(): void;
  close(): void;
}

export function createConnectedShop(connect: () => Pushcart): ConnectedShop {
  const listeners = new Set<() => void>();
  let wiring = wire();

  function wire(): Wiring {
    const client = connect();
    return { client, stock: createStockFeed(client) };
  }

  function close({ client, stock }: Wiring): void {
    stock.close();
    void client.close();
  }

  return {
    current: () => wiring,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    renew() {
      const previous = wiring;
      wiring = wire();
      for (const listener of listeners) listener();
      close(previous);
    },
    close: () => close(wiring),
  };
}
