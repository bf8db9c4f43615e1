import { DomainError } from '../errors.ts';
import { requireText } from '../text.ts';
import {
  isWebhookEventType,
  WEBHOOK_EVENT_TYPES,
  type WebhookEventType,
  type WebhookMessageType,
} from './webhook-event.ts';

/** `paused` keeps what comes until it is active again; `disabled` takes nothing more. */
export const WEBHOOK_STATUSES = ['active', 'paused', 'disabled'] as const;
export type WebhookStatus = (typeof WEBHOOK_STATUSES)[number];

/** Why an endpoint was disabled without anybody asking: days of nothing but failures, or its answer 410. */
export const WEBHOOK_DISABLE_REASONS = ['failing', 'gone'] as const;
export type WebhookDisableReason = (typeof WEBHOOK_DISABLE_REASONS)[number];

export interface WebhookEndpointView {
  readonly id: string;
  readonly url: string;
  readonly description: string;
  readonly types: readonly WebhookEventType[];
  readonly status: WebhookStatus;
  readonly disabledFor: WebhookDisableReason | null;
  /** Since when no delivery has succeeded; null while they do. */
  readonly failingSince: Date | null;
  /** Until when deliveries are signed with the secret before, too. */
  readonly previousSecretUntil: Date | null;
  readonly version: number;
  readonly createdAt: Date;
  /** What has still to be delivered, and what was given up. */
  readonly waiting: number;
  readonly failed: number;
  readonly lastDeliveredAt: Date | null;
}

/** With its secret, which is shown once. */
export interface WebhookSecretView {
  readonly endpoint: WebhookEndpointView;
  readonly secret: string;
}

export interface WebhookDraft {
  readonly url: string;
  readonly description: string;
  readonly types: readonly WebhookEventType[];
  readonly status: Exclude<WebhookStatus, 'disabled'>;
}

export const WEBHOOK_DELIVERY_STATUSES = ['waiting', 'delivered', 'failed'] as const;
export type WebhookDeliveryStatus = (typeof WEBHOOK_DELIVERY_STATUSES)[number];

/** What became of one event at one endpoint. */
export interface WebhookDeliveryView {
  readonly id: string;
  readonly endpointId: string;
  /** The id that the receiver sees. */
  readonly webhookId: string;
  readonly type: WebhookMessageType;
  readonly entity: string;
  readonly status: WebhookDeliveryStatus;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly nextTryAt: Date | null;
  /** What is posted. */
  readonly body: string;
  /** Null until there was an attempt. */
  readonly answer: WebhookAnswerView | null;
}

export interface WebhookAnswerView {
  /** Of HTTP; null without an answer. */
  readonly code: number | null;
  /** The beginning of what was answered, or why nothing was: a code in capitals. */
  readonly excerpt: string;
  readonly at: Date;
  readonly durationMs: number;
}

/** The event on `store:{id}:webhooks`: an endpoint, or what becomes of its deliveries, is to be read again. */
export interface WebhookChanged {
  readonly type: 'webhook.changed';
  readonly endpointId: string;
}

export const MAX_WEBHOOK_ENDPOINTS = 20;
export const WEBHOOK_TEXT = { url: 500, description: 200 } as const;

/** Ports that are not for services of the system: HTTPS, and those anybody may listen on. */
const isUsualPort = (port: string) => port === '' || port === '443' || Number(port) >= 1024;

/**
 * Refuses an address that nothing is posted to: HTTPS without a name or password, on a usual port. With `allowLoopback` this machine is
 * an address too, by HTTP as well.
 */
export function requireWebhookUrl(text: string, { allowLoopback }: { allowLoopback: boolean }): string {
  const refuse = (why: string) => new DomainError('INVALID_INPUT', `The address ${why}.`, { field: 'url' });
  const trimmed = requireText('url', text, { max: WEBHOOK_TEXT.url });
  const parts = /^(https?):\/\/([^/?#]*)/i.exec(trimmed);
  const [, scheme = '', authority = ''] = parts ?? [];
  const [, host = '', port = ''] = /^(\[[0-9a-f:.]+\]|[^:@\s[\]\\]+)(?::(\d{1,5}))?$/i.exec(authority) ?? [];
  if (host === '') throw refuse('must be https://…, without a user or password');
  const isHere = allowLoopback && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(host);
  if (scheme.toLowerCase() !== 'https' && !isHere) throw refuse('must begin with https://');
  if (!isHere && !isUsualPort(port)) throw refuse('must use port 443, or one from 1024 on');
  if (trimmed.includes('#')) throw refuse('has a part after #, which is never sent');
  return trimmed;
}

/** The types of a draft, each once and in the order of the catalogue. */
export function requireWebhookTypes(types: readonly string[]): readonly WebhookEventType[] {
  const unknown = types.find((type) => !isWebhookEventType(type));
  if (unknown !== undefined)
    throw new DomainError('INVALID_INPUT', `There is no event ${unknown}.`, { field: 'types' });
  if (types.length === 0) throw new DomainError('INVALID_INPUT', 'Choose one event at least.', { field: 'types' });
  return WEBHOOK_EVENT_TYPES.filter((type) => types.includes(type));
}
