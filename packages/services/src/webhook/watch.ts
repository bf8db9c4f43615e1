import { type Actor, requirePermission, topics, type WebhookEndpointView } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { stillMay } from '../identity/renew-actor.ts';
import type { LiveTopic } from '../live-topic.ts';
import { listEndpoints } from './endpoints.ts';

export async function watchWebhooks(deps: Deps, actor: Actor): Promise<LiveTopic<readonly WebhookEndpointView[]>> {
  requirePermission(actor, 'webhooks.manage');
  return {
    topics: [topics.storeWebhooks(actor.storeId)],
    kind: 'state',
    snapshot: () => listEndpoints(deps, actor),
    mayWatch: () => stillMay(deps, actor, 'webhooks.manage'),
  };
}
