import type { FailedRefundView } from '@pushcart/client';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { RelativeTime } from '../../i18n/relative-time.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ActionProblem, QueryProblem } from '../../ui/problem.tsx';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { useFailedRefunds, useRetryRefund } from './use-failed-refunds.ts';

/** What a provider would not give back, with the ways on. */
export function FailedRefunds() {
  const t = useTranslations('desk.payments.failedRefunds');
  const query = useFailedRefunds();
  return (
    <Panel>
      <h2 className="text-section">{t('title')}</h2>
      {query.isPending && <RowsSkeleton />}
      <QueryProblem query={query} />
      {query.data?.length === 0 && <p className="mt-3">{t('none')}</p>}
      <ul className="mt-2 divide-y divide-line">
        {query.data?.map((refund) => (
          <Row key={refund.id} refund={refund} />
        ))}
      </ul>
    </Panel>
  );
}

function Row({ refund }: { readonly refund: FailedRefundView }) {
  const t = useTranslations('desk.payments.failedRefunds');
  const tPayments = useTranslations('desk.payments');
  const format = useFormat();
  const retry = useRetryRefund(refund);
  const number = String(refund.orderNumber);
  const amount = format.money(refund.amount);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
      <span className="font-semibold">
        <Link to="/desk/orders/$number" params={{ number }} className="underline">
          {t('order', { number })}
        </Link>{' '}
        <span className="font-normal text-ink-soft text-sm">{tPayments('provider', { name: refund.provider })}</span>
      </span>
      <span className="figures font-semibold">{amount}</span>
      <span className="w-full text-sm">
        {refund.failureCode === null ? t('noWord') : t('word', { code: refund.failureCode })}
      </span>
      <span className="w-full text-ink-soft text-sm">
        {t.rich('askedFor', { reason: refund.reason, time: () => <RelativeTime at={refund.failedAt} /> })}
      </span>
      <span className="mt-2 flex w-full flex-wrap gap-2">
        <Button
          size="small"
          aria-label={t('retryNamed', { amount, number })}
          pending={retry.isPending && retry.variables === 'origin'}
          disabled={retry.isPending}
          onClick={() => retry.mutate('origin')}
        >
          {t('retry')}
        </Button>
        {refund.takesCredit && (
          <Button
            size="small"
            aria-label={t('creditNamed', { amount, number })}
            pending={retry.isPending && retry.variables === 'credit'}
            disabled={retry.isPending}
            onClick={() => retry.mutate('credit')}
          >
            {t('credit')}
          </Button>
        )}
      </span>
      <ActionProblem error={retry.error} />
    </li>
  );
}
