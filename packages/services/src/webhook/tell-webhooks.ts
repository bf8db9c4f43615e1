import { topics, type WebhookChanged } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { append } from '../db/transaction.ts';

/** Tells the desk to read an endpoint and its deliveries again. */
export async function tellWebhooks(tx: Transaction, storeId: string, endpointId: string): Promise<void> {
  const payload: WebhookChanged = { type: 'webhook.changed', endpointId };
  await append(tx, [
    { topic: topics.storeWebhooks(storeId), key: endpointId, version: 0, type: payload.type, payload },
  ]);
}
