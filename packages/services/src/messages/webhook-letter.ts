import type { WebhookDisableReason } from '@pushcart/domain';
import { findAccount } from './account-letters.ts';
import { type Composer, factOf } from './letter.ts';

/** An endpoint that takes no webhooks any more; nothing once it is used again, gone, or nobody's business. */
export const webhookDisabled: Composer<'webhook-disabled'> = async (deps, message) => {
  const [accountId, id] = [factOf(message, 'accountId'), factOf(message, 'endpointId')];
  const account = await findAccount(deps, { id: accountId, disabledAt: null });
  const endpoint = await deps.db.webhookEndpoint.findFirst({ where: { id, status: 'disabled' } });
  if (account === null || endpoint === null) return null;
  const { storeId, url, disabledFor } = endpoint;
  if ((await deps.db.staffMember.count({ where: { accountId, storeId } })) === 0) return null;
  const reason: WebhookDisableReason = disabledFor === 'gone' ? 'gone' : 'failing';
  return { to: account.email, facts: { host: new URL(url).host, reason, link: `${deps.publicUrl}/desk/webhooks` } };
};
