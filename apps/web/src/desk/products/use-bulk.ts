import { newKey } from '@pushcart/client';
import type { BulkChange, StaffProductRow } from '@pushcart/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { CATALOG_KEY } from './use-products.ts';

/** Shows first what a change would do to the products as they are seen, then does just that. */
export function useBulk(products: readonly StaffProductRow[], onDone: () => void) {
  const t = useTranslations('desk.products.bulk');
  const client = useClient();
  const queryClient = useQueryClient();
  const say = useToast();
  const [key, setKey] = useState(newKey);
  const refs = products.map(({ id: productId, version }) => ({ productId, version }));
  const preview = useMutation({
    mutationFn: async (change: BulkChange) => {
      const rows = await client.product.previewBulk.query({ products: refs, change });
      setKey(newKey());
      return { change, rows, refs };
    },
  });
  const apply = useMutation({
    mutationFn: (seen: { readonly change: BulkChange; readonly refs: typeof refs }) =>
      client.product.editBulk.mutate({ products: seen.refs, change: seen.change, key }),
    onSuccess: (rows) => {
      void queryClient.invalidateQueries({ queryKey: CATALOG_KEY });
      say(t('done', { count: rows.filter(({ outcome }) => outcome === 'changes').length }));
      onDone();
    },
  });
  return { preview, apply };
}
