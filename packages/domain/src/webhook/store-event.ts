import { type PublicEvent, webhookId } from './derive-webhooks.ts';
import type { WebhookBody, WebhookEventType } from './webhook-event.ts';

/** Where in the log something stands. */
interface LogPlace {
  /** The id of its webhook: the same one each time. */
  readonly id: string;
  /** Counts through the whole log. Two events may share one: an order that is cancelled and refunded by one step. */
  readonly position: number;
  readonly topic: string;
  /** Counts through the topic without a gap. */
  readonly seq: number;
}

/** What a webhook would post, and where it stands in the log. */
export type StoreEvent = {
  readonly [T in WebhookEventType]: LogPlace & Extract<WebhookBody, { readonly type: T }>;
}[WebhookEventType];

/** The most positions of the log in one page. */
export const MAX_LOG_PAGE = 10_000;

/** A stretch of a store's log. */
export interface EventLogPage {
  /** Of this history of the log: after a restore it is another one, and positions of before mean nothing. */
  readonly epoch: string;
  /** The last position there is. */
  readonly head: number;
  /** All up to here was looked at: read on behind it. */
  readonly through: number;
  /** Positions of the stretch that the log has let go of by now, whatever they were. */
  readonly forgotten: number;
  readonly events: readonly StoreEvent[];
}

export function webhookBodyOf({ type, data }: PublicEvent, at: Date): WebhookBody {
  return { type, version: 1, timestamp: at.toISOString(), data } as WebhookBody;
}

export function storeEventOf(
  told: PublicEvent,
  { position, topic, seq, at }: { position: number; topic: string; seq: number; at: Date },
  epoch: string,
): StoreEvent {
  return { id: webhookId(epoch, position, told.type), position, topic, seq, ...webhookBodyOf(told, at) } as StoreEvent;
}
