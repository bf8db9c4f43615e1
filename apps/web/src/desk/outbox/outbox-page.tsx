import { MESSAGE_STATUSES } from '@pushcart/domain';
import { useSearch } from '@tanstack/react-router';
import { Mails } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StatusChips } from '../filter-chips.tsx';
import { PagedList } from '../paged-list.tsx';
import { MessageRow } from './message-row.tsx';
import { useOutbox } from './use-outbox.ts';

/** E-mails and text messages of the store, and what became of each. */
export function OutboxPage() {
  const t = useTranslations('desk.outbox');
  const { status } = useSearch({ from: '/desk/messages' });
  const query = useOutbox(status);
  useTitle(t('title'));
  return (
    <>
      <h1 className="text-title">{t('title')}</h1>
      <p className="mt-1 max-w-prose text-ink-soft">{t('text')}</p>
      <StatusChips
        label={t('filter')}
        statuses={MESSAGE_STATUSES}
        chosen={status}
        nameOf={(one) => (one === undefined ? t('all') : t(`status.${one}`))}
      />
      <Panel>
        <PagedList
          query={query}
          empty={<Empty icon={Mails} title={t('emptyTitle')} text={t('emptyText')} />}
          more={t('more')}
        >
          {(messages) => (
            <ul className="divide-y divide-line">
              {messages.map((message) => (
                <MessageRow key={message.id} message={message} />
              ))}
            </ul>
          )}
        </PagedList>
      </Panel>
    </>
  );
}
