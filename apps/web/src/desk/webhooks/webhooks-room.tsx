import type { ReactNode } from 'react';
import { PagePending } from '../../frame/page-pending.tsx';
import { AreaMessages } from '../../i18n/area-messages.tsx';
import { ConfirmIdentity } from '../../identity/confirm-identity.tsx';
import { loadIdentityMessages } from '../../identity/messages/load.ts';
import { useWebhookNews } from './use-webhooks.ts';

/** Around each page of webhooks: kept true, and able to ask who is at the keyboard. */
export function WebhooksRoom({ children }: { readonly children: ReactNode }) {
  useWebhookNews();
  return (
    <AreaMessages area="identity" load={loadIdentityMessages} fallback={<PagePending />}>
      <ConfirmIdentity>{children}</ConfirmIdentity>
    </AreaMessages>
  );
}
