import { type SignedInActor, WEBHOOK_EVENT_TYPES, type WebhookDraft, type WebhookSecretView } from '@pushcart/domain';
import { createWebhookService } from '../webhook/index.ts';
import { postBatch } from '../webhook/lane.ts';
import { writeDeliveries } from '../webhook/write-deliveries.ts';
import { newKey } from './make-order.ts';
import { markSeen } from './mark-seen.ts';
import type { TestStore } from './test-store.ts';
import { readTold } from './told-events.ts';

/** One of the staff who was seen just now. */
export async function confirmedStaff(store: TestStore, role: 'owner' | 'manager' = 'manager'): Promise<SignedInActor> {
  const actor = await store.staff(role);
  await markSeen(store.deps, actor);
  return actor;
}

export const webhookDraft = (url: string, changes: Partial<WebhookDraft> = {}): WebhookDraft => ({
  url,
  description: 'ERP',
  types: WEBHOOK_EVENT_TYPES,
  status: 'active',
  ...changes,
});

export async function makeWebhook(
  store: TestStore,
  url: string,
  changes: Partial<WebhookDraft> = {},
): Promise<WebhookSecretView & { readonly actor: SignedInActor }> {
  const actor = await confirmedStaff(store);
  const made = await createWebhookService(store.deps).create(actor, {
    draft: webhookDraft(url, changes),
    key: newKey(),
  });
  return { ...made, actor };
}

/** Writes down what was told so far, as if it had just happened. */
export function writeTold(store: TestStore): Promise<void> {
  const at = store.clock.now();
  return readTold(store, (tx, events) =>
    writeDeliveries(
      tx,
      events.map((event) => ({ ...event, at })),
    ),
  );
}

/** Writes down what was told so far and posts all that is due to an endpoint, batch by batch. */
export async function postTold(store: TestStore, endpointId: string): Promise<void> {
  await writeTold(store);
  for (;;) if ((await postBatch(store.deps, endpointId)) === null) return;
}
