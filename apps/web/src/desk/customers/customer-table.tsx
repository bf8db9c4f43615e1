import type { CustomerRow } from '@pushcart/client';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { RelativeTime } from '../../i18n/relative-time.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/badge.tsx';
import { dotted } from '../../ui/dotted.ts';
import { type Column, Table } from '../table.tsx';

export function CustomerTable({ customers }: { readonly customers: readonly CustomerRow[] }) {
  const t = useTranslations('desk.customers');
  const format = useFormat();
  const columns: readonly Column<CustomerRow>[] = [
    {
      key: 'name',
      label: t('name'),
      onCard: 'max-md:min-w-0',
      cell: ({ accountId, name, isBlocked }) => (
        <span className="flex flex-wrap items-center gap-2">
          <Link
            to="/desk/customers/$accountId"
            params={{ accountId }}
            className="font-semibold wrap-anywhere after:absolute after:inset-0 hover:underline"
          >
            {name === '' ? t('nameless') : name}
          </Link>
          {isBlocked && <Badge tone="bad">{t('isBlocked')}</Badge>}
        </span>
      ),
    },
    {
      key: 'contact',
      label: t('contact'),
      onCard: 'max-md:text-sm',
      cell: ({ email, phone }) => <span className="text-ink-soft wrap-anywhere">{dotted(email, phone) || '—'}</span>,
    },
    {
      key: 'spent',
      label: t('spent'),
      end: true,
      onCard: 'max-md:col-start-2 max-md:row-span-2 max-md:row-start-1 max-md:text-right',
      cell: ({ spent, orders }) => (
        <>
          <span className="figures block font-semibold">{format.money(spent)}</span>
          <span className="figures block text-sm text-ink-soft">{t('orders', { count: orders })}</span>
        </>
      ),
    },
    {
      key: 'last',
      label: t('lastOrder'),
      end: true,
      onCard: 'max-md:col-span-2 max-md:text-sm',
      labelled: true,
      cell: ({ lastOrderAt }) => (
        <span className="text-ink-soft">{lastOrderAt === null ? '—' : <RelativeTime at={lastOrderAt} />}</span>
      ),
    },
  ];
  return (
    <Table
      caption={t('title')}
      columns={columns}
      rows={customers}
      keyOf={({ accountId }) => accountId}
      card="max-md:grid-cols-[1fr_auto]"
      rowLook={() => 'hover:bg-sunken/60'}
    />
  );
}
