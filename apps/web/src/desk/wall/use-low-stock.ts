import { type InventoryRow, scarcest } from '@pushcart/client';
import { useEffect } from 'react';
import { useStockList } from '../inventory/use-stock-list.ts';

const SETTLE_MS = 2_000;

/** What runs low, scarcest first. News carries no names, so what runs low anew makes the list be read again. */
export function useLowStock(): readonly InventoryRow[] {
  const { list, missing } = useStockList({ query: '', lowOnly: true });
  const missingText = missing.join();
  const { refetch } = list;

  useEffect(() => {
    if (missingText === '') return;
    const timer = setTimeout(() => void refetch(), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [missingText, refetch]);

  return scarcest(list.data?.rows ?? []);
}
