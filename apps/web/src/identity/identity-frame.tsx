import { Outlet } from '@tanstack/react-router';
import { PagePending } from '../frame/page-pending.tsx';
import { AreaMessages } from '../i18n/area-messages.tsx';
import { ConfirmIdentity } from './confirm-identity.tsx';
import { loadIdentityMessages } from './messages/load.ts';

/** Brings the words to the pages on which people say who they are. */
export function IdentityFrame() {
  return (
    <AreaMessages area="identity" load={loadIdentityMessages} fallback={<PagePending />}>
      <ConfirmIdentity>
        <Outlet />
      </ConfirmIdentity>
    </AreaMessages>
  );
}
