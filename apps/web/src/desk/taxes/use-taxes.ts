import type { TaxZoneDraft, TaxZoneView } from '@pushcart/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../live/shop.tsx';
import { KEPT_TRUE } from '../feed.ts';
import { CATALOG_KEY } from '../products/use-products.ts';

const ZONES_KEY = [...CATALOG_KEY, 'tax-zones'];

/** Read again with whatever else changes in the catalogue. */
export function useTaxZones() {
  const client = useClient();
  return useQuery({ queryKey: ZONES_KEY, queryFn: () => client.tax.zones.query(), ...KEPT_TRUE });
}

export function useRemoveZone() {
  const client = useClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id: taxZoneId, version }: TaxZoneView) => client.tax.remove.mutate({ taxZoneId, version }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ZONES_KEY }),
  });
}

export function useSaveZone(known: TaxZoneView | null, onDone: () => void) {
  const client = useClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (draft: TaxZoneDraft) =>
      client.tax.save.mutate({
        ref: known === null ? null : { taxZoneId: known.id, version: known.version },
        draft,
      }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ZONES_KEY });
      onDone();
    },
  });
}
