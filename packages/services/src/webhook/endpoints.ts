import {
  type Actor,
  type AuditAction,
  DomainError,
  MAX_WEBHOOK_ENDPOINTS,
  requireId,
  requirePermission,
  requireText,
  requireWebhookTypes,
  requireWebhookUrl,
  type SignedInActor,
  WEBHOOK_TEXT,
  type WebhookDraft,
  type WebhookEndpointView,
  type WebhookSecretView,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import type { Reader, Transaction } from '../db/client.ts';
import { once } from '../db/idempotency.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { requireConfirmed } from '../identity/confirm.ts';
import { readEndpoints, secretPlace } from './endpoint-row.ts';
import { noteStockStates } from './note-stock-states.ts';
import { requirePublicHost } from './public-address.ts';
import { newSecret } from './sign.ts';
import { tellWebhooks } from './tell-webhooks.ts';
import type { WebhookRef } from './webhook-service.ts';

export async function listEndpoints(deps: Deps, actor: Actor): Promise<readonly WebhookEndpointView[]> {
  requirePermission(actor, 'webhooks.manage');
  return readEndpoints(deps.db, actor.storeId, { now: deps.clock.now() });
}

export async function readEndpoint(
  { clock }: Pick<Deps, 'clock'>,
  db: Reader,
  actor: Actor,
  id: string,
): Promise<WebhookEndpointView> {
  requireId(id, 'webhook');
  const [endpoint] = await readEndpoints(db, actor.storeId, { id, now: clock.now() });
  if (endpoint === undefined) throw new DomainError('NOT_FOUND', 'There is no such webhook.');
  return endpoint;
}

export async function createEndpoint(
  deps: Deps,
  actor: Actor,
  { draft, key }: { draft: WebhookDraft; key: string },
): Promise<WebhookSecretView> {
  requirePermission(actor, 'webhooks.manage');
  await requireConfirmed(deps, actor);
  const fields = requireDraft(deps, draft);
  return once(deps, actor, 'webhook.create', key, draft, async (tx) => {
    await requireRoom(tx, actor.storeId);
    const [id, secret] = [deps.random.uuid(), newSecret(deps.random)];
    const { position } = await tx.logState.findFirstOrThrow({ select: { position: true } });
    await noteStockStates(tx, actor.storeId, fields.types);
    await tx.webhookEndpoint.create({
      data: {
        id,
        storeId: actor.storeId,
        ...fields,
        types: [...fields.types],
        secret: deps.personalData.seal(secretPlace(id, 'secret'), secret),
        position,
        createdAt: deps.clock.now(),
      },
    });
    await note(deps, tx, actor, 'webhook.created', id, { types: fields.types });
    return { endpoint: await readEndpoint(deps, tx, actor, id), secret };
  });
}

export async function updateEndpoint(
  deps: Deps,
  actor: Actor,
  { ref, draft }: { ref: WebhookRef; draft: WebhookDraft },
): Promise<WebhookEndpointView> {
  requirePermission(actor, 'webhooks.manage');
  await requireConfirmed(deps, actor);
  const { types, ...fields } = requireDraft(deps, draft);
  return inTransaction(deps, async (tx) => {
    await noteStockStates(tx, actor.storeId, types);
    const fresh = { disabledFor: null, failingSince: null, heldUntil: null };
    await changeEndpoint(tx, actor, ref, { ...fields, types: [...types], ...fresh });
    await note(deps, tx, actor, 'webhook.updated', ref.endpointId, { types, status: fields.status });
    return readEndpoint(deps, tx, actor, ref.endpointId);
  });
}

/** Saves a change of the version that was looked at, and none of another one. */
export async function changeEndpoint(
  tx: Transaction,
  actor: Actor,
  { endpointId: id, version }: WebhookRef,
  data: Parameters<Transaction['webhookEndpoint']['updateMany']>[0]['data'],
): Promise<void> {
  requireId(id, 'webhook');
  const { storeId } = actor;
  const { count } = await tx.webhookEndpoint.updateMany({
    where: { id, storeId, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 1) return;
  if ((await tx.webhookEndpoint.count({ where: { id, storeId } })) === 0) {
    throw new DomainError('NOT_FOUND', 'There is no such webhook.');
  }
  throw new DomainError('WEBHOOK_CHANGED', 'This webhook was changed meanwhile. Look at it again.');
}

export async function removeEndpoint(
  deps: Deps,
  actor: Actor,
  { endpointId: id }: { endpointId: string },
): Promise<void> {
  requirePermission(actor, 'webhooks.manage');
  requireId(id, 'webhook');
  await inTransaction(deps, async (tx) => {
    const { count } = await tx.webhookEndpoint.deleteMany({ where: { id, storeId: actor.storeId } });
    if (count === 0) throw new DomainError('NOT_FOUND', 'There is no such webhook.');
    await note(deps, tx, actor, 'webhook.removed', id, {});
  });
}

/** Tells the desk and the audit what was done. */
export async function note(
  deps: Pick<Deps, 'clock'>,
  tx: Transaction,
  actor: SignedInActor,
  action: AuditAction,
  id: string,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  await tellWebhooks(tx, actor.storeId, id);
  await recordAudit(deps, tx, actor, action, `webhook:${id}`, details);
}

function requireDraft({ hooks }: Pick<Deps, 'hooks'>, draft: WebhookDraft) {
  const url = requireWebhookUrl(draft.url, hooks);
  requirePublicUrl(url, hooks.allowLoopback);
  const description = requireText('description', draft.description, { min: 0, max: WEBHOOK_TEXT.description });
  return { url, description, types: requireWebhookTypes(draft.types), status: draft.status };
}

function requirePublicUrl(url: string, allowLoopback: boolean): void {
  try {
    requirePublicHost(new URL(url).hostname, allowLoopback);
  } catch {
    throw new DomainError('INVALID_INPUT', 'Nothing is posted to this address: it is not public.', { field: 'url' });
  }
}

async function requireRoom(tx: Transaction, storeId: string): Promise<void> {
  if ((await tx.webhookEndpoint.count({ where: { storeId } })) < MAX_WEBHOOK_ENDPOINTS) return;
  throw new DomainError('INVALID_INPUT', `A store has ${MAX_WEBHOOK_ENDPOINTS} webhooks at most.`);
}
