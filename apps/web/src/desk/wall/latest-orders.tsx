import type { OrderSummary } from '@pushcart/client';
import { isRestDue } from '@pushcart/domain';
import { Link } from '@tanstack/react-router';
import { useLocale, useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { Panel } from '../../ui/panel.tsx';
import { OrderStatusBadge } from '../orders/order-status.tsx';
import { Thumbnail } from '../thumbnail.tsx';
import { Concealed } from './concealed.tsx';
import { timeIn } from './store-clock.tsx';
import { WallHeading } from './wall-heading.tsx';

interface Props {
  readonly orders: readonly OrderSummary[];
  readonly timeZone: string;
  /** Shows neither money nor cities. */
  readonly isPrivate: boolean;
}

export function LatestOrders({ orders, timeZone, isPrivate }: Props) {
  const t = useTranslations('desk.wall');
  const format = useFormat();
  const locale = useLocale();
  return (
    <Panel>
      <WallHeading title={t('latest')} to="/desk/orders" />
      {orders.length === 0 && <p className="py-6 text-ink-soft">{t('noOrders')}</p>}
      <ul className="mt-2 divide-y divide-line">
        {orders.map(({ id, number, total, city, firstImage, placedAt, ...order }) => (
          <li key={id} className="relative flex animate-rise items-center gap-3 py-2.5">
            <Thumbnail image={firstImage} />
            <div className="min-w-0 grow">
              <Link
                to="/desk/orders/$number"
                params={{ number: String(number) }}
                className="figures font-semibold after:absolute after:inset-0 hover:underline"
              >
                #{number}
              </Link>
              <p className="flex flex-wrap gap-x-2 text-sm text-ink-soft">
                <time dateTime={placedAt.toISOString()} className="figures">
                  {timeIn(locale, timeZone, placedAt)}
                </time>
                {!isPrivate && <span className="wrap-anywhere">{city}</span>}
              </p>
            </div>
            <div className="flex shrink-0 flex-col items-end gap-1">
              <span className="figures font-semibold">{isPrivate ? <Concealed /> : format.money(total)}</span>
              <OrderStatusBadge status={order.status} isRestDue={isRestDue(order)} />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
