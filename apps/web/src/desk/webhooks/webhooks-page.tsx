import type { WebhookEndpointView } from '@pushcart/client';
import { Link } from '@tanstack/react-router';
import { Webhook } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { AddButton, PageHead } from '../page-head.tsx';
import { ReadList } from '../read-list.tsx';
import { SecretDialog } from '../secret-dialog.tsx';
import { EndpointDialog } from './endpoint-dialog.tsx';
import { EndpointState } from './endpoint-state.tsx';
import { useWebhooks } from './use-webhooks.ts';
import { WebhooksRoom } from './webhooks-room.tsx';

/** Where the store's events are posted. */
export function WebhooksPage() {
  return (
    <WebhooksRoom>
      <Webhooks />
    </WebhooksRoom>
  );
}

function Webhooks() {
  const t = useTranslations('desk.webhooks');
  const query = useWebhooks();
  const [isAdding, setIsAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <>
      <PageHead title={t('title')}>
        <AddButton onClick={() => setIsAdding(true)}>{t('add')}</AddButton>
      </PageHead>
      <p className="mb-4 max-w-prose text-ink-soft">{t('intro')}</p>
      <Panel className="p-3! sm:p-4!">
        <ReadList
          query={query}
          rows={query.data}
          empty={<Empty icon={Webhook} title={t('emptyTitle')} text={t('emptyText')} />}
        >
          {(endpoints) => (
            <ul className="divide-y divide-line">
              {endpoints.map((endpoint) => (
                <EndpointRow key={endpoint.id} endpoint={endpoint} />
              ))}
            </ul>
          )}
        </ReadList>
      </Panel>
      {isAdding && (
        <EndpointDialog
          endpoint={null}
          onClose={() => setIsAdding(false)}
          onSaved={(made) => {
            setIsAdding(false);
            setSecret(made);
          }}
        />
      )}
      {secret !== null && (
        <SecretDialog
          title={t('secretTitle')}
          text={t('secretText')}
          secret={secret}
          done={t('done')}
          onClose={() => setSecret(null)}
        />
      )}
    </>
  );
}

function EndpointRow({ endpoint }: { readonly endpoint: WebhookEndpointView }) {
  const t = useTranslations('desk.webhooks');
  const { id: endpointId, url, description, types } = endpoint;
  return (
    <li className="flex flex-col gap-2 px-1 py-4 sm:px-3">
      <Link
        to="/desk/webhooks/$endpointId"
        params={{ endpointId }}
        className="font-semibold wrap-anywhere underline-offset-4 hover:underline"
      >
        {url}
      </Link>
      <p className="text-sm text-ink-soft">
        {description !== '' && `${description} · `}
        {t('eventCount', { count: types.length })}
      </p>
      <EndpointState endpoint={endpoint} />
    </li>
  );
}
