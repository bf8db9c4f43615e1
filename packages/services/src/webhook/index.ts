import type { Deps } from '../deps.ts';
import { listDeliveries, retryDelivery } from './deliveries.ts';
import { createEndpoint, listEndpoints, removeEndpoint, updateEndpoint } from './endpoints.ts';
import { countReplay, replay } from './replay.ts';
import { rotateSecret } from './rotate-secret.ts';
import { createSender } from './sender.ts';
import { testEndpoint } from './test-endpoint.ts';
import { watchWebhooks } from './watch.ts';
import type { WebhookService } from './webhook-service.ts';

export function createWebhookService(deps: Deps): WebhookService {
  const sender = createSender(deps);
  return {
    list: (actor) => listEndpoints(deps, actor),
    create: (actor, input) => createEndpoint(deps, actor, input),
    update: (actor, input) => updateEndpoint(deps, actor, input),
    rotateSecret: (actor, input) => rotateSecret(deps, actor, input),
    remove: (actor, input) => removeEndpoint(deps, actor, input),
    test: (actor, input) => testEndpoint(deps, actor, input),
    deliveries: (actor, input) => listDeliveries(deps, actor, input),
    retry: (actor, input) => retryDelivery(deps, actor, input),
    countReplay: (actor, input) => countReplay(deps, actor, input),
    replay: (actor, input) => replay(deps, actor, input),
    watch: (actor) => watchWebhooks(deps, actor),
    sendDue: () => sender.sendDue(),
    stopSending: () => sender.stop(),
  };
}
