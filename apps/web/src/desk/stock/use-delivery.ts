import { newKey } from '@pushcart/client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { useConnection } from '../../live/use-connection.ts';
import { useToast } from '../../ui/toasts.tsx';
import { parseUnits } from '../typed.ts';
import { useWarehouses } from '../warehouses/use-warehouses.ts';
import { addScans, type DeliveryLine, totalOf } from './delivery.ts';

const NOTHING = { warehouseId: '', reference: '' };

/** A delivery that is being written down, and its booking under one key for as long as nothing of it changes. */
export function useDelivery() {
  const t = useTranslations('desk.stock.delivery');
  const client = useClient();
  const say = useToast();
  const { isStale } = useConnection();
  const [draft, setDraft] = useState(NOTHING);
  const [lines, setLines] = useState<readonly DeliveryLine[]>([]);
  const [key, setKey] = useState(newKey);
  const [hasTried, setHasTried] = useState(false);
  const warehouses = useWarehouses();
  const warehouseId = draft.warehouseId === '' ? (warehouses.data?.[0]?.id ?? '') : draft.warehouseId;
  const isWrong = lines.some(({ units }) => (parseUnits(units) ?? 0) < 1);

  const book = useMutation({
    mutationFn: () =>
      client.inventory.receive.mutate({
        warehouseId,
        reference: draft.reference.trim(),
        lines: lines.map(({ variantId, units }) => ({ variantId, units: parseUnits(units) ?? 0 })),
        key,
      }),
    onSuccess: () => {
      say(t('booked', { count: totalOf(lines) }));
      setLines([]);
      setDraft({ ...draft, reference: '' });
      setKey(newKey());
      setHasTried(false);
    },
  });

  const changed = () => setKey(newKey());
  return {
    warehouses,
    warehouseId,
    draft,
    lines,
    hasTried,
    isWrong,
    isStale,
    book,
    change: (part: Partial<typeof NOTHING>) => {
      setDraft({ ...draft, ...part });
      changed();
    },
    setLines: (next: readonly DeliveryLine[]) => {
      setLines(next);
      changed();
    },
    add: (found: Parameters<typeof addScans>[1]) => {
      setLines((known) => addScans(known, found));
      changed();
    },
    submit: () => {
      setHasTried(true);
      if (!isWrong && draft.reference.trim() !== '' && lines.length > 0) book.mutate();
    },
  };
}
