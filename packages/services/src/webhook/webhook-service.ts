import type {
  Actor,
  WebhookDeliveryStatus,
  WebhookDeliveryView,
  WebhookDraft,
  WebhookEndpointView,
  WebhookSecretView,
} from '@pushcart/domain';
import type { Page } from '../db/page.ts';
import type { LiveTopic } from '../live-topic.ts';

/** An endpoint as it was looked at; of another version it is refused (WEBHOOK_CHANGED). */
export interface WebhookRef {
  readonly endpointId: string;
  readonly version: number;
}

/** Behind a place in the log, or from a moment on. */
export type WebhookStart = { readonly position: number } | { readonly since: Date };

export interface ListWebhookDeliveries {
  readonly endpointId: string;
  readonly status?: WebhookDeliveryStatus | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/**
 * A store's events, posted to other systems. Needs `webhooks.manage`; what decides who gets data needs a recent proof, too
 * (CONFIRMATION_REQUIRED), and is audited.
 */
export interface WebhookService {
  list(actor: Actor): Promise<readonly WebhookEndpointView[]>;
  /** It is told of what happens from now on. Its secret is shown this once. */
  create(actor: Actor, input: { draft: WebhookDraft; key: string }): Promise<WebhookSecretView>;
  update(actor: Actor, input: { ref: WebhookRef; draft: WebhookDraft }): Promise<WebhookEndpointView>;
  /** A new secret. For a day, the one before signs as well. */
  rotateSecret(actor: Actor, input: { ref: WebhookRef; key: string }): Promise<WebhookSecretView>;
  /** Its deliveries go with it. */
  remove(actor: Actor, input: { endpointId: string }): Promise<void>;
  /** Posts a signed `webhook.test`, once for a key and without retries, whatever the state of the endpoint. */
  test(actor: Actor, input: { endpointId: string; key: string }): Promise<WebhookDeliveryView>;
  /** What became of each event, newest first. */
  deliveries(actor: Actor, input: ListWebhookDeliveries): Promise<Page<WebhookDeliveryView>>;
  /** Posts an event again, from its first attempt on. */
  retry(actor: Actor, input: { deliveryId: string }): Promise<WebhookDeliveryView>;
  /** How many events a replay would post. */
  countReplay(actor: Actor, input: { endpointId: string; from: WebhookStart }): Promise<{ count: number }>;
  /** Posts what has happened since, again or for the first time, under the same ids. */
  replay(actor: Actor, input: { endpointId: string; from: WebhookStart; key: string }): Promise<{ count: number }>;
  watch(actor: Actor): Promise<LiveTopic<readonly WebhookEndpointView[]>>;
  /** Begins to post what is due, side by side for each endpoint. Returns how many deliveries have ended since it was last asked. */
  sendDue(): Promise<number>;
  /** Begins nothing more, and waits for what is under way. */
  stopSending(): Promise<void>;
}
