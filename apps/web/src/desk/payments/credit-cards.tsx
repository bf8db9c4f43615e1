import type { CreditView } from '@pushcart/client';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Gift, HandCoins } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useStoreCurrency } from '../../identity/session.ts';
import { BY_CURSOR } from '../../live/by-cursor.ts';
import { useClient } from '../../live/shop.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { KEPT_TRUE } from '../feed.ts';
import { PagedList } from '../paged-list.tsx';
import { CreditDialog } from './credit-dialog.tsx';
import { PAYMENTS_KEY } from './use-payments.ts';

const PAGE_SIZE = 20;

/** Gift cards and credit that were given. */
export function CreditCards() {
  const t = useTranslations('desk.payments.cards');
  const currency = useStoreCurrency();
  const query = useCredits();
  const [kind, setKind] = useState<CreditView['kind'] | null>(null);
  return (
    <Panel className="lg:col-span-2">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-section">{t('title')}</h2>
        <div className="flex flex-wrap gap-2">
          <Button look="lamp" onClick={() => setKind('gift_card')}>
            <Gift aria-hidden className="size-4.5" />
            {t('issue')}
          </Button>
          <Button onClick={() => setKind('store_credit')}>
            <HandCoins aria-hidden className="size-4.5" />
            {t('grant')}
          </Button>
        </div>
      </div>
      <PagedList query={query} empty={<p className="mt-3 text-ink-soft">{t('empty')}</p>} more={t('more')}>
        {(credits) => (
          <ul className="mt-2 divide-y divide-line">
            {credits.map((credit) => (
              <Row key={credit.id} credit={credit} />
            ))}
          </ul>
        )}
      </PagedList>
      {kind !== null && <CreditDialog kind={kind} currency={currency} onClose={() => setKind(null)} />}
    </Panel>
  );
}

function Row({ credit }: { readonly credit: CreditView }) {
  const t = useTranslations('desk.payments.cards');
  const format = useFormat();
  const client = useClient();
  const queryClient = useQueryClient();
  const { id, kind, codeEnd, isBlocked, expiresAt } = credit;
  const block = useMutation({
    mutationFn: () => client.credit.setBlocked.mutate({ creditId: id, isBlocked: !isBlocked }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: PAYMENTS_KEY }),
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <span className="font-semibold">{t(kind, { end: codeEnd ?? '' })}</span>
      <span className="figures">
        {t('balance', { balance: format.money(credit.balance), issued: format.money(credit.issued) })}
      </span>
      {expiresAt !== null && (
        <span className="text-ink-soft text-sm">{t('until', { date: format.date(expiresAt) })}</span>
      )}
      <span className="flex items-center gap-2">
        {isBlocked && <Badge tone="bad">{t('blocked')}</Badge>}
        <Button size="small" pending={block.isPending} onClick={() => block.mutate()}>
          {isBlocked ? t('unblock') : t('block')}
        </Button>
      </span>
      <ActionProblem error={block.error} />
    </li>
  );
}

function useCredits() {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: [...PAYMENTS_KEY, 'credit'],
    queryFn: ({ pageParam }) => client.credit.list.query({ limit: PAGE_SIZE, cursor: pageParam }),
    ...BY_CURSOR,
    ...KEPT_TRUE,
  });
}
