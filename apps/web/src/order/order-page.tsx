import { reasonOf } from '@pushcart/client';
import { useParams, useRouterState, useSearch } from '@tanstack/react-router';
import { ReceiptText } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useSession } from '../identity/session.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';
import { QueryProblem } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { keptToken } from './kept-token.ts';
import { OrderDetail } from './order-detail.tsx';
import { useOrder } from './use-order.ts';

export function OrderPage() {
  const t = useTranslations('order');
  const { orderId } = useParams({ from: '/frame/orders/$orderId' });
  const { token = keptToken(orderId), payment } = useSearch({ from: '/frame/orders/$orderId' });
  const here = useRouterState({ select: ({ location }) => location.href });
  const isSignedIn = useSession()?.account != null;
  const query = useOrder({ orderId, token });

  if (query.data !== undefined) {
    return (
      <OrderDetail order={query.data} receivedAt={query.dataUpdatedAt} token={token} isBack={payment !== undefined} />
    );
  }
  if (query.isPending) return <OrderSkeleton />;
  if (reasonOf(query.error) === 'NOT_FOUND' || reasonOf(query.error) === 'INVALID_INPUT') {
    return (
      <Empty
        isPage
        icon={ReceiptText}
        title={t('notFoundTitle')}
        text={t('notFoundText')}
        action={
          isSignedIn ? (
            <ButtonLink to="/account" look="lamp">
              {t('allOrders')}
            </ButtonLink>
          ) : (
            <ButtonLink to="/sign-in" search={{ to: here }} look="lamp">
              {t('signIn')}
            </ButtonLink>
          )
        }
      />
    );
  }
  return <QueryProblem query={query} />;
}

function OrderSkeleton() {
  return (
    <div className="wrap pt-6">
      <Loading>
        <Skeleton className="h-11 w-72" />
        <Skeleton className="mt-8 h-28 w-full rounded-card" />
        <div className="mt-8 grid gap-8 lg:grid-cols-[1fr_24rem]">
          <Skeleton className="h-96 rounded-card" />
          <Skeleton className="h-72 rounded-card" />
        </div>
      </Loading>
    </div>
  );
}
