import {
  type Actor,
  DomainError,
  isWebhookEventType,
  requireId,
  requirePermission,
  WEBHOOK_DELIVERY_STATUSES,
  type WebhookDeliveryView,
} from '@pushcart/domain';
import type { Prisma } from '../db/client.ts';
import type { WebhookDelivery } from '../db/generated/client.ts';
import { CURSOR_PART, decodeCursor, encodeCursor, type Page, requireLimit, toPage } from '../db/page.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { readEndpoint } from './endpoints.ts';
import { tellWebhooks } from './tell-webhooks.ts';
import type { ListWebhookDeliveries } from './webhook-service.ts';

const LIST = 'webhook-deliveries';

export async function listDeliveries(
  deps: Deps,
  actor: Actor,
  { endpointId, status, limit, cursor }: ListWebhookDeliveries,
): Promise<Page<WebhookDeliveryView>> {
  requirePermission(actor, 'webhooks.manage');
  requireLimit(limit);
  await readEndpoint(deps, deps.db, actor, endpointId);
  const rows = await deps.db.webhookDelivery.findMany({
    where: { endpointId, ...(status && { status }), ...(cursor === undefined ? {} : before(cursor)) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  });
  return toPage(rows, limit, {
    item: toDelivery,
    cursor: (row) => encodeCursor(LIST, [row.createdAt.toISOString(), row.id]),
  });
}

function before(cursor: string): Prisma.WebhookDeliveryWhereInput {
  const [time = '', id = ''] = decodeCursor(LIST, cursor, [CURSOR_PART.time, CURSOR_PART.id]);
  const createdAt = new Date(time);
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}

export async function retryDelivery(
  deps: Deps,
  actor: Actor,
  { deliveryId: id }: { deliveryId: string },
): Promise<WebhookDeliveryView> {
  requirePermission(actor, 'webhooks.manage');
  requireId(id, 'delivery');
  const { storeId } = actor;
  return inTransaction(deps, async (tx) => {
    const row = await tx.webhookDelivery.findFirst({ where: { id, endpoint: { storeId } } });
    if (row === null) throw new DomainError('NOT_FOUND', 'There is no such delivery.');
    const data = { status: 'waiting', attempts: 0, firstTriedAt: null, nextTryAt: deps.clock.now() };
    const changed = await tx.webhookDelivery.update({ where: { id }, data });
    await tellWebhooks(tx, storeId, row.endpointId);
    return toDelivery(changed);
  });
}

export function toDelivery(row: WebhookDelivery): WebhookDeliveryView {
  const { id, endpointId, webhookId, type, entity, status, attempts, createdAt, nextTryAt, body } = row;
  const { answerCode, answerExcerpt, answeredAt, durationMs } = row;
  return {
    id,
    endpointId,
    webhookId,
    type: isWebhookEventType(type) ? type : 'webhook.test',
    entity,
    status: WEBHOOK_DELIVERY_STATUSES.find((known) => known === status) ?? 'failed',
    attempts,
    createdAt,
    nextTryAt,
    body,
    answer:
      answeredAt === null
        ? null
        : { code: answerCode, excerpt: answerExcerpt ?? '', at: answeredAt, durationMs: durationMs ?? 0 },
  };
}
