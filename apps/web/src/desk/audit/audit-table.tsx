import type { AuditEntry } from '@pushcart/client';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { type Column, Table } from '../table.tsx';
import { AboutLink } from './about-link.tsx';
import type { AuditSearch } from './audit-search.ts';
import { EntryFacts } from './entry-facts.tsx';
import { useActionText } from './use-action-text.ts';

interface Props {
  readonly entries: readonly AuditEntry[];
  readonly search: AuditSearch;
}

/** When, who and what; the name of a person leads to all that they did. */
export function AuditTable({ entries, search }: Props) {
  const t = useTranslations('desk.audit');
  return (
    <Table
      caption={t('title')}
      columns={useColumns(search)}
      rows={entries}
      keyOf={({ id }) => id}
      card="max-md:grid-cols-[1fr_auto]"
    />
  );
}

function useColumns(search: AuditSearch): readonly Column<AuditEntry>[] {
  const t = useTranslations('desk.audit');
  const format = useFormat();
  const textOf = useActionText();
  return [
    {
      key: 'who',
      label: t('who'),
      onCard: 'align-top max-md:min-w-0',
      cell: ({ actor, apiKey }) => (
        <span className="break-words">
          {actor === null ? (
            <span className="text-ink-soft">{t('erased')}</span>
          ) : (
            <Link
              to="/desk/audit"
              search={{ ...search, who: actor.accountId }}
              resetScroll={false}
              className="font-medium underline underline-offset-4"
            >
              {actor.name}
            </Link>
          )}
          {apiKey !== null && <span className="block text-sm text-ink-soft">{t('byKey', { name: apiKey.name })}</span>}
        </span>
      ),
    },
    {
      key: 'when',
      label: t('when'),
      onCard: 'align-top max-md:text-right max-md:text-sm',
      cell: ({ at }) => (
        <time dateTime={at.toISOString()} className="figures whitespace-nowrap text-ink-soft">
          {format.date(at)} <span className="max-md:block">{format.clock(at)}</span>
        </time>
      ),
    },
    {
      key: 'what',
      label: t('what'),
      onCard: 'md:w-1/2 max-md:col-span-2',
      cell: (entry) => (
        <>
          <span className="font-semibold break-words">{textOf(entry.action)}</span>{' '}
          {entry.about !== null && <AboutLink about={entry.about} />}
          <EntryFacts entry={entry} />
        </>
      ),
    },
  ];
}
