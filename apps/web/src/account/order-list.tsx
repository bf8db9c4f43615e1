import type { OrderSummary } from '@pushcart/client';
import { isRestDue } from '@pushcart/domain';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ReceiptText } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useClient } from '../live/shop.tsx';
import { StatusBadge } from '../order/status-badge.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';
import { Picture } from '../ui/picture.tsx';
import { ActionProblem, QueryProblem } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { JoinedNote } from './joined-note.tsx';
import { OWN_ORDERS_KEY } from './own-orders.ts';

const PAGE_SIZE = 12;

export function OrderList() {
  return (
    <>
      <JoinedNote />
      <Orders />
    </>
  );
}

function Orders() {
  const t = useTranslations('account');
  const ui = useTranslations('ui');
  const client = useClient();
  const query = useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: OWN_ORDERS_KEY,
      queryFn: ({ pageParam }) => client.order.list.query({ limit: PAGE_SIZE, cursor: pageParam }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  );
  const orders = query.data?.pages.flatMap((page) => page.items) ?? [];

  if (query.isPending) {
    return (
      <Loading>
        <Skeleton className="h-24 w-full rounded-card" />
        <Skeleton className="mt-3 h-24 w-full rounded-card" />
        <Skeleton className="mt-3 h-24 w-full rounded-card" />
      </Loading>
    );
  }
  if (query.data === undefined) return <QueryProblem query={query} />;
  if (orders.length === 0) {
    return (
      <Empty
        icon={ReceiptText}
        title={t('ordersEmptyTitle')}
        text={t('ordersEmptyText')}
        action={
          <ButtonLink to="/shop" look="lamp">
            {t('shop')}
          </ButtonLink>
        }
      />
    );
  }
  return (
    <>
      <ul className="flex flex-col gap-3">
        {orders.map((order) => (
          <OrderRow key={order.id} order={order} />
        ))}
      </ul>
      {query.isFetchNextPageError && <ActionProblem error={query.error} />}
      {query.hasNextPage && (
        <Button className="mt-6" pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {ui('more')}
        </Button>
      )}
    </>
  );
}

function OrderRow({ order }: { readonly order: OrderSummary }) {
  const t = useTranslations('account');
  const format = useFormat();
  return (
    <li className="relative flex items-center gap-4 rounded-card border border-line bg-surface p-4 hover:border-ink">
      <span className="w-16 shrink-0 overflow-hidden rounded-xl">
        <Picture image={order.firstImage} sizes="64px" decorative />
      </span>
      <span className="flex min-w-0 grow flex-wrap items-center justify-between gap-x-6 gap-y-1.5">
        <span className="min-w-0">
          <Link
            to="/orders/$orderId"
            params={{ orderId: order.id }}
            className="figures font-semibold after:absolute after:inset-0 after:rounded-card"
          >
            {t('order', { number: String(order.number) })}
          </Link>
          <span className="figures block text-sm text-ink-soft">
            {`${format.date(order.placedAt)} · ${t('orderItems', { count: order.itemCount })}`}
          </span>
        </span>
        <span className="flex w-full flex-wrap items-center justify-between gap-x-6 gap-y-1 sm:w-auto">
          <StatusBadge status={order.status} isRestDue={isRestDue(order)} />
          <span className="figures ml-auto font-semibold">{format.money(order.total)}</span>
        </span>
      </span>
    </li>
  );
}
