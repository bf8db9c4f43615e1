import { type Actor, requirePermission, type WebhookSecretView } from '@pushcart/domain';
import { once } from '../db/idempotency.ts';
import type { Deps } from '../deps.ts';
import { requireConfirmed } from '../identity/confirm.ts';
import { secretPlace } from './endpoint-row.ts';
import { changeEndpoint, note, readEndpoint } from './endpoints.ts';
import { newSecret } from './sign.ts';
import type { WebhookRef } from './webhook-service.ts';

/** How long the secret before signs as well. */
const OVERLAP_MS = 86_400_000;

export async function rotateSecret(
  deps: Deps,
  actor: Actor,
  { ref, key }: { ref: WebhookRef; key: string },
): Promise<WebhookSecretView> {
  requirePermission(actor, 'webhooks.manage');
  await requireConfirmed(deps, actor);
  const { personalData, random, clock } = deps;
  const id = ref.endpointId;
  return once(deps, actor, 'webhook.rotateSecret', key, ref, async (tx) => {
    await readEndpoint(deps, tx, actor, id);
    const row = await tx.webhookEndpoint.findUniqueOrThrow({ where: { id }, select: { secret: true } });
    const before = personalData.open(secretPlace(id, 'secret'), row.secret);
    const secret = newSecret(random);
    await changeEndpoint(tx, actor, ref, {
      secret: personalData.seal(secretPlace(id, 'secret'), secret),
      previousSecret: personalData.seal(secretPlace(id, 'previous_secret'), before),
      previousSecretUntil: new Date(clock.now().getTime() + OVERLAP_MS),
    });
    await note(deps, tx, actor, 'webhook.secret_rotated', id, {});
    return { endpoint: await readEndpoint(deps, tx, actor, id), secret };
  });
}
