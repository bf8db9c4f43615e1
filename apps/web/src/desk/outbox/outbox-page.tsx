import { MESSAGE_STATUSES } from '@pushcart/domain';
import { Link, useSearch } from '@tanstack/react-router';
import { Mails } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { LoadProblem } from '../../ui/problem.tsx';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { MessageRow } from './message-row.tsx';
import { useOutbox } from './use-outbox.ts';

const LOOK = 'inline-flex min-h-10 items-center rounded-full border px-4 text-sm font-medium whitespace-nowrap';

/** E-mails and text messages of the store, and what became of each. */
export function OutboxPage() {
  const t = useTranslations('desk.outbox');
  const { status } = useSearch({ from: '/desk/messages' });
  const query = useOutbox(status);
  const messages = query.data?.pages.flatMap((page) => page.items) ?? [];
  useTitle(t('title'));
  return (
    <>
      <h1 className="text-title">{t('title')}</h1>
      <p className="mt-1 max-w-prose text-ink-soft">{t('text')}</p>
      <nav aria-label={t('filter')} className="mt-4 mb-5 flex gap-2 overflow-x-auto py-1">
        {[undefined, ...MESSAGE_STATUSES].map((one) => (
          <Link
            key={one ?? 'all'}
            to="/desk/messages"
            search={one === undefined ? {} : { status: one }}
            aria-current={one === status}
            resetScroll={false}
            className={cx(
              LOOK,
              one === status ? 'border-ink bg-ink text-paper' : 'border-line-strong/60 bg-surface hover:border-ink',
            )}
          >
            {one === undefined ? t('all') : t(`status.${one}`)}
          </Link>
        ))}
      </nav>
      <Panel>
        {query.isPending && <RowsSkeleton />}
        {query.isError && query.data === undefined && (
          <LoadProblem error={query.error} onRetry={() => void query.refetch()} />
        )}
        {query.isSuccess && messages.length === 0 && (
          <Empty icon={Mails} title={t('emptyTitle')} text={t('emptyText')} />
        )}
        <ul className="divide-y divide-line">
          {messages.map((message) => (
            <MessageRow key={message.id} message={message} />
          ))}
        </ul>
        {query.hasNextPage && (
          <div className="mt-4 flex justify-center">
            <Button pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('more')}
            </Button>
          </div>
        )}
      </Panel>
    </>
  );
}
