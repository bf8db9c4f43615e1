import { WEBHOOK_DELIVERY_STATUSES, type WebhookEndpointView } from '@pushcart/domain';
import { useParams, useSearch } from '@tanstack/react-router';
import { Webhook } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryProblem } from '../../ui/problem.tsx';
import { BackLink } from '../back-link.tsx';
import { StatusChips } from '../filter-chips.tsx';
import { PagedList } from '../paged-list.tsx';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { DeliveryRow } from './delivery-row.tsx';
import { EndpointActions } from './endpoint-actions.tsx';
import { EndpointState } from './endpoint-state.tsx';
import { useDeliveries, useWebhooks } from './use-webhooks.ts';
import { WebhooksRoom } from './webhooks-room.tsx';

/** One webhook, and what became of each event. */
export function EndpointPage() {
  return (
    <WebhooksRoom>
      <Endpoint />
    </WebhooksRoom>
  );
}

function Endpoint() {
  const t = useTranslations('desk.webhooks');
  const { endpointId } = useParams({ from: '/desk/webhooks/$endpointId' });
  const query = useWebhooks();
  const endpoint = query.data?.find(({ id }) => id === endpointId);
  return (
    <>
      <BackLink to="/desk/webhooks">{t('back')}</BackLink>
      {query.isPending && <RowsSkeleton />}
      <QueryProblem query={query} />
      {query.data !== undefined && endpoint === undefined && (
        <Empty isPage icon={Webhook} title={t('goneTitle')} text={t('goneText')} />
      )}
      {endpoint !== undefined && <KnownEndpoint endpoint={endpoint} />}
    </>
  );
}

function KnownEndpoint({ endpoint }: { readonly endpoint: WebhookEndpointView }) {
  const t = useTranslations('desk.webhooks');
  const { url, description } = endpoint;
  useTitle(t('title'));
  return (
    <>
      <h1 className="text-section wrap-anywhere">{url}</h1>
      {description !== '' && <p className="text-ink-soft">{description}</p>}
      <div className="mt-3">
        <EndpointState endpoint={endpoint} />
      </div>
      <EndpointActions endpoint={endpoint} />
      <Deliveries endpointId={endpoint.id} />
    </>
  );
}

function Deliveries({ endpointId }: { readonly endpointId: string }) {
  const t = useTranslations('desk.webhooks');
  const { status } = useSearch({ from: '/desk/webhooks/$endpointId' });
  const query = useDeliveries(endpointId, status);
  return (
    <>
      <h2 className="mt-8 text-section">{t('log')}</h2>
      <StatusChips
        label={t('filter')}
        statuses={WEBHOOK_DELIVERY_STATUSES}
        chosen={status}
        nameOf={(one) => (one === undefined ? t('all') : t(`deliveryStatus.${one}`))}
      />
      <Panel className="p-3! sm:p-4!">
        <PagedList
          query={query}
          empty={<Empty icon={Webhook} title={t('noneTitle')} text={t('noneText')} />}
          more={t('more')}
        >
          {(deliveries) => (
            <ul className="divide-y divide-line">
              {deliveries.map((delivery) => (
                <DeliveryRow key={delivery.id} delivery={delivery} />
              ))}
            </ul>
          )}
        </PagedList>
      </Panel>
    </>
  );
}
