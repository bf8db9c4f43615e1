import { type DeliverySettings, type MethodDraft, newKey, type ZoneDraft } from '@pushcart/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { useToast } from '../../ui/toasts.tsx';

const DELIVERY_KEY = ['desk', 'delivery'] as const;

export function useDeliverySettings() {
  const client = useClient();
  return useQuery({ queryKey: DELIVERY_KEY, queryFn: () => client.delivery.settings.query() });
}

/** A zone or a way as it stands: the version is the one a change is made to. */
interface Known {
  readonly id: string;
  readonly version: number;
}

/** Saves a zone: a new one, or the one that is known. Pressed again after a failure, it is made once. */
export function useSaveZone(known: Known | null, onSaved: () => void) {
  const client = useClient();
  const keep = useKeep(onSaved);
  const [key] = useState(newKey);
  return useMutation({
    mutationFn: (draft: ZoneDraft) =>
      known === null
        ? client.delivery.createZone.mutate({ draft: forWire(draft), key })
        : client.delivery.editZone.mutate({ zoneId: known.id, version: known.version, draft: forWire(draft) }),
    ...keep,
  });
}

export function useSaveMethod(known: Known | null, onSaved: () => void) {
  const client = useClient();
  const keep = useKeep(onSaved);
  const [key] = useState(newKey);
  return useMutation({
    mutationFn: (typed: MethodDraft) => {
      const draft = { ...typed, deliveryDays: [...typed.deliveryDays] };
      return known === null
        ? client.delivery.createMethod.mutate({ draft, key })
        : client.delivery.editMethod.mutate({ methodId: known.id, version: known.version, draft });
    },
    ...keep,
  });
}

export function useRemove(kind: 'zone' | 'method', { id, version }: Known, onSaved: () => void) {
  const client = useClient();
  const keep = useKeep(onSaved);
  return useMutation({
    mutationFn: () =>
      kind === 'zone'
        ? client.delivery.removeZone.mutate({ zoneId: id, version })
        : client.delivery.removeMethod.mutate({ methodId: id, version }),
    ...keep,
  });
}

function useKeep(onSaved: () => void) {
  const t = useTranslations('desk.delivery');
  const queryClient = useQueryClient();
  const say = useToast();
  return {
    onSuccess: (settings: DeliverySettings) => {
      queryClient.setQueryData(DELIVERY_KEY, settings);
      say(t('saved'));
      onSaved();
    },
    // Somebody else may have been faster: what they did is shown.
    onError: () => void queryClient.invalidateQueries({ queryKey: DELIVERY_KEY }),
  };
}

function forWire({ name, places, rates }: ZoneDraft) {
  return {
    name,
    places: [...places],
    rates: rates.map(({ bands, steps, ...rate }) => ({ ...rate, bands: [...bands], steps: [...steps] })),
  };
}
