import { newKey, type SiteDraft, type SiteView, type WarehouseDraft, type WarehouseView } from '@pushcart/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { useToast } from '../../ui/toasts.tsx';

const WAREHOUSES_KEY = ['desk', 'warehouses'] as const;
const SITES_KEY = ['desk', 'sites'] as const;

export function useWarehouses() {
  const client = useClient();
  return useQuery({ queryKey: WAREHOUSES_KEY, queryFn: () => client.inventory.warehouses.query() });
}

export function useSites() {
  const client = useClient();
  return useQuery({ queryKey: SITES_KEY, queryFn: () => client.delivery.sites.query() });
}

/** Saves a warehouse: a new one, or the one that is known. Pressed again after a failure, it is made once. */
export function useSaveWarehouse(warehouseId: string | null, onSaved: () => void) {
  const client = useClient();
  const keep = useKeep(onSaved);
  const [key] = useState(newKey);
  return useMutation({
    mutationFn: (draft: WarehouseDraft) =>
      warehouseId === null
        ? client.inventory.createWarehouse.mutate({ draft, key })
        : client.inventory.editWarehouse.mutate({ warehouseId, draft }),
    onSuccess: keep,
  });
}

export function useRemoveWarehouse(warehouseId: string, onSaved: () => void) {
  const client = useClient();
  const keep = useKeep(onSaved);
  return useMutation({ mutationFn: () => client.inventory.removeWarehouse.mutate({ warehouseId }), onSuccess: keep });
}

export function useSaveSite(warehouseId: string, onSaved: () => void) {
  const t = useTranslations('desk.warehouses');
  const client = useClient();
  const queryClient = useQueryClient();
  const say = useToast();
  return useMutation({
    mutationFn: ({ workDays, closedDays, ...draft }: SiteDraft) =>
      client.delivery.saveSite.mutate({
        warehouseId,
        draft: { ...draft, workDays: [...workDays], closedDays: [...closedDays] },
      }),
    onSuccess: (sites: readonly SiteView[]) => {
      queryClient.setQueryData(SITES_KEY, sites);
      say(t('saved'));
      onSaved();
    },
  });
}

function useKeep(onSaved: () => void) {
  const t = useTranslations('desk.warehouses');
  const queryClient = useQueryClient();
  const say = useToast();
  return (warehouses: readonly WarehouseView[]) => {
    queryClient.setQueryData(WAREHOUSES_KEY, warehouses);
    void queryClient.invalidateQueries({ queryKey: SITES_KEY });
    say(t('saved'));
    onSaved();
  };
}
