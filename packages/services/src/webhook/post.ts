import { nextWebhookTry, retryAfter } from '@pushcart/domain';
import type { WebhookDelivery, WebhookEndpoint } from '../db/generated/client.ts';
import type { Deps } from '../deps.ts';
import { secretsOf } from './endpoint-row.ts';
import type { HookAnswer } from './hook-transport.ts';
import { signWebhook } from './sign.ts';

/** What an attempt came to. */
export interface Attempt extends Pick<HookAnswer, 'code' | 'excerpt' | 'durationMs'> {
  readonly deliveryId: string;
  readonly at: Date;
  readonly status: 'delivered' | 'waiting' | 'failed';
  readonly firstTriedAt: Date;
  /** Of a delivery that waits. */
  readonly nextTryAt: Date | null;
  /** Until when the receiver asks to be left alone. */
  readonly heldUntil: Date | null;
}

/** Answers by which a receiver says that it has too much to do. */
const BUSY: readonly (number | null)[] = [429, 503];
export const GONE = 410;

/** Posts a delivery, signed now. What decides is the class of the answer: 2xx took it. */
export async function postDelivery(
  deps: Pick<Deps, 'hooks' | 'clock' | 'personalData'>,
  endpoint: WebhookEndpoint,
  delivery: WebhookDelivery,
): Promise<Attempt> {
  const { clock, hooks, personalData } = deps;
  const startedAt = clock.now();
  const { webhookId, body } = delivery;
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Pushcart-Webhooks/1',
    ...signWebhook(secretsOf(personalData, endpoint, startedAt), webhookId, body, startedAt),
  };
  const { code, excerpt, durationMs, retryAfter: asked } = await hooks.post(endpoint.url, headers, body);
  const at = clock.now();
  const firstTriedAt = delivery.firstTriedAt ?? startedAt;
  const attempt = { deliveryId: delivery.id, code, excerpt, durationMs, at, firstTriedAt };
  if (code !== null && code >= 200 && code < 300) {
    return { ...attempt, status: 'delivered', nextTryAt: null, heldUntil: null };
  }
  const heldUntil = BUSY.includes(code) ? retryAfter(asked, at) : null;
  const nextTryAt = nextWebhookTry({ attempts: delivery.attempts + 1, firstTriedAt }, at, Math.random());
  return { ...attempt, status: nextTryAt === null ? 'failed' : 'waiting', nextTryAt, heldUntil };
}
