import type { OrderView, RouterInputs } from '@pushcart/client';
import type { Money } from '@pushcart/domain';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useClient } from '../live/shop.tsx';
import { useIntent } from '../live/use-intent.ts';

export type OrderEdit = RouterInputs['order']['edit']['edit'];

type Edited = Pick<OrderView, 'id' | 'version'> & { readonly token?: string | undefined };

/** What an edit of the order, as it is now, would come to; null asks for nothing. */
export function useEditPreview({ id: orderId, version, token }: Edited, edit: OrderEdit | null) {
  const client = useClient();
  return useQuery({
    queryKey: ['order-edit', orderId, version, edit],
    queryFn: ({ signal }) => client.order.previewEdit.query({ orderId, token, version, edit: edit ?? {} }, { signal }),
    enabled: edit !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
}

/** Sends an edit as it was seen. The same edit pressed again keeps its key, so that it happens once. */
export function useEdit({ id: orderId, version, token }: Edited, onDone: (order: OrderView) => void) {
  const client = useClient();
  const { keyOf } = useIntent();
  return useMutation({
    mutationFn: (asked: { readonly edit: OrderEdit; readonly expectedTotal: Money }) => {
      const key = keyOf([version, asked]);
      return client.order.edit.mutate({ orderId, token, version, ...asked, key });
    },
    onSuccess: onDone,
  });
}
