import type { Pushcart } from '@pushcart/client';
import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';
import type { ConnectedShop, Wiring } from './connected-shop.ts';

interface Shop extends Wiring {
  renew(): void;
}

const ShopContext = createContext<Shop | null>(null);

interface Props {
  readonly shop: ConnectedShop;
  readonly children: ReactNode;
}

export function ShopProvider({ shop, children }: Props) {
  const wiring = useSyncExternalStore(shop.subscribe, shop.current);
  const value = useMemo<Shop>(() => ({ ...wiring, renew: shop.renew }), [wiring, shop]);
  return <ShopContext value={value}>{children}</ShopContext>;
}

export function useShop(): Shop {
  const shop = useContext(ShopContext);
  if (shop === null) throw new Error('useShop needs a ShopProvider above it.');
  return shop;
}

export function useClient(): Pushcart {
  return useShop().client;
}
