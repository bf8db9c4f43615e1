import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { useConnection } from '../../live/use-connection.ts';
import { Button } from '../../ui/button.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { listFilter } from './list-filter.ts';
import type { OrdersSearch } from './orders-search.ts';

/** Saves all orders of the filter as a file, part by part. */
export function ExportButton({ search }: { readonly search: OrdersSearch }) {
  const t = useTranslations('desk.orderTools');
  const client = useClient();
  const isOffline = useConnection().state === 'offline';
  const save = useMutation({
    mutationFn: async () => {
      const filter = listFilter(search);
      const parts: string[] = [];
      let cursor: string | null | undefined;
      do {
        const part = await client.orderDesk.export.query(cursor == null ? filter : { ...filter, cursor });
        parts.push(part.text);
        cursor = part.nextCursor;
      } while (cursor !== null);
      saveFile('orders.csv', 'text/csv', parts.join(''));
    },
  });
  return (
    <>
      <Button look="quiet" disabled={isOffline} pending={save.isPending} onClick={() => save.mutate()}>
        <Download aria-hidden className="size-4" />
        {t('export')}
      </Button>
      <ActionProblem error={save.error} />
    </>
  );
}
