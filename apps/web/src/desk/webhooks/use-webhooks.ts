import type { Pushcart, WebhookDeliveryStatus, WebhookDraft, WebhookEndpointView } from '@pushcart/client';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useConfirmed } from '../../identity/confirm-identity.tsx';
import { BY_CURSOR } from '../../live/by-cursor.ts';
import { useClient } from '../../live/shop.tsx';
import { useIntent } from '../../live/use-intent.ts';
import { KEPT_TRUE } from '../feed.ts';
import { useRereadOnNews, type Watch } from '../use-reread-on-news.ts';

const WEBHOOKS_KEY = ['desk', 'webhooks'];
const PAGE_SIZE = 30;

const watch: Watch = (client, handlers) => client.webhook.watch.subscribe({}, handlers);

/** Reads webhooks and deliveries again whenever anything becomes of them. */
export function useWebhookNews(): void {
  useRereadOnNews(watch, WEBHOOKS_KEY);
}

export function useWebhooks() {
  const client = useClient();
  return useQuery({ queryKey: [...WEBHOOKS_KEY, 'list'], queryFn: () => client.webhook.list.query(), ...KEPT_TRUE });
}

export function useDeliveries(endpointId: string, status: WebhookDeliveryStatus | undefined) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: [...WEBHOOKS_KEY, 'deliveries', endpointId, status ?? 'all'],
    queryFn: ({ pageParam }) =>
      client.webhook.deliveries.query({ endpointId, status, limit: PAGE_SIZE, cursor: pageParam }),
    ...BY_CURSOR,
    ...KEPT_TRUE,
  });
}

/** Makes a webhook, or changes the one that was looked at. Gives a new one's secret. */
export function useSaveWebhook(known: WebhookEndpointView | null, onSaved: (secret: string | null) => void) {
  const { keyOf } = useIntent();
  return useWebhookAction(async (client, draft: WebhookDraft) => {
    if (known === null) return (await client.webhook.create.mutate({ draft, key: keyOf(draft) })).secret;
    const ref = { endpointId: known.id, version: known.version };
    await client.webhook.update.mutate({ ref, draft });
    return null;
  }, onSaved);
}

/** Does something to webhooks, after a proof of identity where that is asked for. */
export function useWebhookAction<Answer, Input = void>(
  act: (client: Pushcart, input: Input) => Promise<Answer>,
  onDone: (answer: Answer) => void,
) {
  const client = useClient();
  const confirmed = useConfirmed();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => confirmed(() => act(client, input)),
    onSuccess: (answer) => {
      void queryClient.invalidateQueries({ queryKey: WEBHOOKS_KEY });
      onDone(answer);
    },
  });
}
