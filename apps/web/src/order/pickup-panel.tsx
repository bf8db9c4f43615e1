import type { OrderView, PickupView } from '@pushcart/client';
import { isOff } from '@pushcart/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { pointText } from '../delivery/point-text.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { useClient } from '../live/shop.tsx';
import { Panel } from '../ui/panel.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

interface Props {
  readonly order: OrderView;
  readonly pickup: PickupView;
  readonly token: string | undefined;
}

/** Where the order is collected, by when, and what to say there. */
export function PickupPanel({ order, pickup, token }: Props) {
  const t = useTranslations('delivery.pickup');
  const text = useText();
  const format = useFormat();
  const { point, readyAt, keepUntil } = pickup;
  const isCollected = order.status === 'delivered' || order.status === 'completed';
  return (
    <Panel className="flex flex-col gap-4">
      <div>
        <h2 className="mb-2 text-section">{t('title')}</h2>
        <p className="font-semibold">{text(point.name)}</p>
        <p className="text-ink-soft">{pointText(point)}</p>
        <p className="text-ink-soft">{text(point.openingHours)}</p>
      </div>
      {isCollected && <p className="font-medium text-good">{t('collected')}</p>}
      {order.status === 'packed' && readyAt !== null && keepUntil !== null && (
        <>
          <Code orderId={order.id} token={token} />
          <p className="text-sm">{t('keep', { day: format.calendarDay(keepUntil) })}</p>
        </>
      )}
      {!isCollected && !isOff(order.status) && readyAt === null && (
        <p className="text-sm">
          {order.promise !== null && (
            <strong className="block">{t('expected', { when: format.calendarDay(order.promise.from) })}</strong>
          )}
          {t('preparing')}
        </p>
      )}
    </Panel>
  );
}

function Code({ orderId, token }: { readonly orderId: string; readonly token: string | undefined }) {
  const t = useTranslations('delivery.pickup');
  const client = useClient();
  const query = useQuery({
    queryKey: ['pickup-code', orderId],
    queryFn: () => client.pickup.code.query({ orderId, token }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (query.isError) return <ActionProblem error={query.error} />;
  if (query.isPending) return <Skeleton className="h-20 w-full rounded-2xl" />;
  return (
    <p className="rounded-2xl bg-lamp-wash px-5 py-3">
      <span className="block text-sm">{t('code')}</span>
      <strong className="figures block font-display text-3xl tracking-widest">{query.data.code}</strong>
      <span className="block text-sm">{t('codeHint')}</span>
    </p>
  );
}
