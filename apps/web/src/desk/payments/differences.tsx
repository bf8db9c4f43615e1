import type { PaymentDifferenceView, PaymentStand } from '@pushcart/client';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { RelativeTime } from '../../i18n/relative-time.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/badge.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryProblem } from '../../ui/problem.tsx';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { useDifferences } from './use-payments.ts';

/** Where the provider's journal and our payments disagree. */
export function Differences() {
  const t = useTranslations('desk.payments.differences');
  const query = useDifferences();
  const comparedAt = query.data?.comparedAt ?? null;
  return (
    <Panel>
      <h2 className="text-section">{t('title')}</h2>
      {query.isPending && <RowsSkeleton />}
      <QueryProblem query={query} />
      {query.data !== undefined && (
        <p className="mt-1 text-ink-soft text-sm">
          {comparedAt === null ? t('never') : t.rich('comparedAt', { time: () => <RelativeTime at={comparedAt} /> })}
        </p>
      )}
      {query.data?.differences.length === 0 && comparedAt !== null && <p className="mt-3">{t('none')}</p>}
      <ul className="mt-2 divide-y divide-line">
        {query.data?.differences.map((difference) => (
          <Row key={difference.id} difference={difference} />
        ))}
      </ul>
    </Panel>
  );
}

function Row({ difference }: { readonly difference: PaymentDifferenceView }) {
  const t = useTranslations('desk.payments.differences');
  const tPayments = useTranslations('desk.payments');
  const format = useFormat();
  const { orderNumber, provider, kind, ours, theirs } = difference;
  const standOf = (stand: PaymentStand | null) => ({
    captured: stand === null ? t('absent') : format.money(stand.captured),
    refunded: stand === null ? t('absent') : format.money(stand.refunded),
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
      <span className="font-semibold">
        {orderNumber === null ? (
          t('noOrder')
        ) : (
          <Link to="/desk/orders/$number" params={{ number: String(orderNumber) }} className="underline">
            {t('order', { number: String(orderNumber) })}
          </Link>
        )}{' '}
        <span className="font-normal text-ink-soft text-sm">{tPayments('provider', { name: provider })}</span>
      </span>
      <Badge tone="bad">{t(`kind.${kind}`)}</Badge>
      <span className="figures w-full text-sm">{t('ours', standOf(ours))}</span>
      <span className="figures w-full text-sm">{t('theirs', standOf(theirs))}</span>
      <span className="w-full break-all text-ink-soft text-xs">{difference.providerRef}</span>
    </li>
  );
}
