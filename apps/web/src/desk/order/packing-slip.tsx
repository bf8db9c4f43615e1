import type { OrderView } from '@pushcart/client';
import { Printer } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useConnection } from '../../live/use-connection.ts';
import { Button } from '../../ui/button.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { useBulkOrders } from '../orders/use-bulk-orders.ts';

/** What goes into the parcel, on paper. */
export function PackingSlip({ order }: { readonly order: Pick<OrderView, 'id'> }) {
  const t = useTranslations('desk.papers');
  const { isStale } = useConnection();
  const { print } = useBulkOrders([order.id]);
  return (
    <>
      <Button disabled={isStale} pending={print.isPending} onClick={() => print.mutate()}>
        <Printer aria-hidden className="size-4" />
        {t('slip')}
      </Button>
      <ActionProblem error={print.error} />
    </>
  );
}
