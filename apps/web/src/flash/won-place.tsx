import type { FlashEntryView } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { PayPanel } from '../order/pay-panel.tsx';
import { useOrder } from '../order/use-order.ts';
import { ButtonLink } from '../ui/button.tsx';
import { QueryProblem } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

interface Props {
  readonly order: NonNullable<FlashEntryView['order']>;
}

/** The order of who has won, with the time left to pay it. */
export function WonPlace({ order: { id, number } }: Props) {
  const t = useTranslations('flash.place');
  const query = useOrder({ orderId: id });
  const order = query.data;
  return (
    <section className="rounded-2xl border-2 border-good/50 p-5">
      <h3 className="font-display text-2xl font-bold">{t('won')}</h3>
      <p className="figures mt-1 font-medium">{t('order', { number: String(number) })}</p>
      {query.isPending && <Skeleton className="mt-6 h-40 w-full rounded-card" />}
      <QueryProblem query={query} />
      {order?.status === 'placed' && (
        <PayPanel order={order} receivedAt={query.dataUpdatedAt} token={undefined} isBack={false} />
      )}
      {order !== undefined && order.status !== 'placed' && (
        <p className="mt-2">{order.status === 'expired' || order.status === 'cancelled' ? t('over') : t('paid')}</p>
      )}
      <ButtonLink to="/orders/$orderId" params={{ orderId: id }} className="mt-4">
        {t('toOrder')}
      </ButtonLink>
    </section>
  );
}
