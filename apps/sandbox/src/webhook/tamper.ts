import { randomBytes } from 'node:crypto';
import type { WebhookEvent } from './webhook.ts';

const AMOUNTS = new Set(['amount', 'amountCaptured']);

/** The same event with every amount one minor unit more, as someone would change it who wants it believed. */
export function tamper(event: WebhookEvent): WebhookEvent {
  return JSON.parse(JSON.stringify(event), (key, value) =>
    AMOUNTS.has(key) && typeof value === 'number' ? value + 1 : value,
  );
}

export function forgedSecret(): string {
  return randomBytes(24).toString('hex');
}
