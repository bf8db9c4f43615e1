import type { BulkOrderAction } from '@pushcart/domain';
import { useMutation } from '@tanstack/react-query';
import { useLocale } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { useKeyFor } from '../../live/use-key-for.ts';
import { saveDocument } from '../../order/save-document.ts';

/** The same with many orders at once. The rows themselves follow by the order feed. */
export function useBulkOrders(orderIds: readonly string[]) {
  const client = useClient();
  const locale = useLocale();
  // The same orders again are the same intent, whose lost answer is given once more.
  const intent = orderIds.join();
  const keys = { pack: useKeyFor(`pack:${intent}`), cancel: useKeyFor(`cancel:${intent}`) };
  return {
    act: useMutation({
      mutationFn: (action: BulkOrderAction) =>
        client.orderDesk.bulk.mutate({ action, orderIds: [...orderIds], key: keys[action] }),
    }),
    print: useMutation({
      mutationFn: async () =>
        saveDocument(await client.invoice.packingSlips.mutate({ orderIds: [...orderIds], locale })),
    }),
  };
}
