import { newKey } from '@pushcart/client';
import type { ProductDraft, ProductStatus, StaffProductView } from '@pushcart/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { useClient } from '../../live/shop.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { CATALOG_KEY } from './use-products.ts';

/** Saves a new product, or changes one as it was when it was opened. */
export function useSaveProduct(known: StaffProductView | null, onSaved: (product: StaffProductView) => void) {
  const t = useTranslations('desk.products.editor');
  const client = useClient();
  const navigate = useNavigate();
  const [key] = useState(newKey);
  const text = useText();
  const say = useToast();
  const keep = useKeep(onSaved);
  const save = useMutation({
    mutationFn: (draft: ProductDraft) =>
      known === null
        ? client.product.create.mutate({ draft, key })
        : client.product.edit.mutate({ productId: known.id, version: known.version, draft }),
    onSuccess: async (saved) => {
      keep(saved);
      if (known === null) {
        await navigate({ to: '/desk/products/$productId', params: { productId: saved.id }, replace: true });
      }
      say(t('saved', { name: text(saved.name) }));
    },
  });
  const setStatus = useMutation({
    mutationFn: ({
      id: productId,
      version,
      status,
    }: Pick<StaffProductView, 'id' | 'version'> & { status: ProductStatus }) =>
      client.product.setStatus.mutate({ productId, version, status }),
    onSuccess: (saved) => {
      keep(saved);
      say(t('changed', { name: text(saved.name) }));
    },
  });
  return { save, setStatus };
}

function useKeep(onSaved: (product: StaffProductView) => void) {
  const queryClient = useQueryClient();
  return (saved: StaffProductView) => {
    queryClient.setQueryData([...CATALOG_KEY, 'product', saved.id], saved);
    void queryClient.invalidateQueries({ queryKey: [...CATALOG_KEY, 'products'] });
    onSaved(saved);
  };
}
