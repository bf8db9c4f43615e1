import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { readParts } from '../../live/read-parts.ts';
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
  const { isStale } = useConnection();
  const save = useMutation({
    mutationFn: async () => {
      const filter = listFilter(search);
      const orders = await readParts((cursor) => client.orderDesk.export.query({ ...filter, cursor }));
      saveFile('orders.csv', 'text/csv', orders);
    },
  });
  return (
    <>
      <Button look="quiet" disabled={isStale} pending={save.isPending} onClick={() => save.mutate()}>
        <Download aria-hidden className="size-4" />
        {t('export')}
      </Button>
      <ActionProblem error={save.error} />
    </>
  );
}
