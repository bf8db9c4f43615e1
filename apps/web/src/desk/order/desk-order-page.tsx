import { reasonOf } from '@pushcart/client';
import { useParams } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/loading.tsx';
import { QueryProblem } from '../../ui/problem.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { BackLink } from '../back-link.tsx';
import { OrderSheet } from './order-sheet.tsx';
import { useDeskOrder } from './use-desk-order.ts';

const MOST = 2_147_483_647;

export function DeskOrderPage() {
  const t = useTranslations('desk.order');
  const params = useParams({ from: '/desk/orders/$number' });
  const number = Number(params.number);
  useTitle(t('title', { number: params.number }));
  return (
    <>
      <BackLink to="/desk/orders">{t('back')}</BackLink>
      {Number.isInteger(number) && number > 0 && number <= MOST ? (
        <LiveOrder key={number} number={number} />
      ) : (
        <NoOrder />
      )}
    </>
  );
}

function LiveOrder({ number }: { readonly number: number }) {
  const order = useDeskOrder(number);
  if (order.data !== undefined) return <OrderSheet order={order.data} />;
  if (!order.isError) return <OrderSkeleton />;
  if (reasonOf(order.error) === 'NOT_FOUND') return <NoOrder />;
  return <QueryProblem query={order} />;
}

function NoOrder() {
  const t = useTranslations('desk.order');
  return (
    <Empty
      icon={SearchX}
      title={t('notFoundTitle')}
      text={t('notFoundText')}
      action={<ButtonLink to="/desk/orders">{t('back')}</ButtonLink>}
    />
  );
}

function OrderSkeleton() {
  return (
    <Loading>
      <Skeleton className="mt-3 h-11 w-72" />
      <div className="mt-6 grid gap-4 lg:grid-cols-[2fr_1fr]">
        <Skeleton className="h-96 rounded-card" />
        <Skeleton className="h-64 rounded-card" />
      </div>
    </Loading>
  );
}
