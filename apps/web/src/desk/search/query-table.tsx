import type { QueryFigures } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { type Column, Table } from '../table.tsx';
import { useShareText } from './search-figures.tsx';

/** The most frequent queries and what became of each. */
export function QueryTable({ queries }: { readonly queries: readonly QueryFigures[] }) {
  const t = useTranslations('desk.search');
  const format = useFormat();
  const shareText = useShareText();
  const number = (key: keyof QueryFigures, label: string, cell: Column<QueryFigures>['cell']) =>
    ({ key, label, cell, end: true, labelled: true, onCard: 'figures' }) satisfies Column<QueryFigures>;
  const columns: readonly Column<QueryFigures>[] = [
    {
      key: 'query',
      label: t('queries.query'),
      onCard: 'col-span-2 font-medium wrap-anywhere',
      cell: ({ query }) => query,
    },
    number('searches', t('figures.searches'), ({ searches }) => format.number(searches)),
    number('withoutResult', t('figures.withoutResult'), ({ withoutResult, searches }) =>
      shareText(withoutResult, searches),
    ),
    number('clicked', t('figures.clicked'), ({ clicked, searches }) => shareText(clicked, searches)),
    number('meanPosition', t('figures.position'), ({ meanPosition }) =>
      meanPosition === null ? t('figures.unknown') : format.rating(meanPosition),
    ),
  ];
  return (
    <Table
      caption={t('queries.title')}
      columns={columns}
      rows={queries}
      keyOf={({ query }) => query}
      card="grid-cols-2"
    />
  );
}
